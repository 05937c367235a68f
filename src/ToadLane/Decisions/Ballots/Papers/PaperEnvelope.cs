using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>
/// A counted paper, sealed like every other vote, and from the start without an elector and without its batch. It goes
/// into the box at the close.
/// </summary>
public sealed class PaperEnvelope
{
    public EnvelopeId Id { get; init; }

    public DecisionId DecisionId { get; init; }

    public required byte[] Sealed { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>Random: nobody sends a paper's form again.</summary>
    public required byte[] CastId { get; init; }
}
