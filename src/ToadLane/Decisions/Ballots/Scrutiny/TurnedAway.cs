namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// How often people were turned away from a vote, and why: a number, and nothing about anybody. One person who tries
/// three times is three tries.
/// </summary>
public sealed class TurnedAway
{
    public DecisionId DecisionId { get; init; }

    public TurnedAwayReason Reason { get; init; }

    public int Tries { get; init; }
}
