namespace ToadLane.Decisions.Ballots.Closing;

/// <summary>The last vote of somebody, without a name: what is left of an envelope at close.</summary>
public sealed class BoxedEnvelope
{
    public DecisionId DecisionId { get; init; }

    public required byte[] Sealed { get; init; }

    /// <summary>SHA-256 of the sealed vote, and the order in which the box was filled.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>So that a form sent again after the close still finds its receipt.</summary>
    public required byte[] CastId { get; init; }
}
