namespace ToadLane.Decisions;

/// <summary>
/// The rules of one vote. Sealed with the options when voting opens; afterwards nothing here can change.
/// </summary>
public sealed record VotingRules(BallotStyle Style, CountingRule Rule)
{
    /// <summary>The most projects on one ballot paper, for <see cref="BallotStyle.AtMost"/>.</summary>
    public int? MostChoices { get; init; }

    /// <summary>
    /// "cost" or "cardinality": what Equal Shares takes a funded project to be worth to those who chose it.
    /// </summary>
    public string Utility { get; init; } = "cost";

    /// <summary>"none", "add1", "add1-exhaustive" or "utilitarian": how Equal Shares spends what is left.</summary>
    public string Completion { get; init; } = "add1";

    /// <summary>Who holds the key until the count.</summary>
    public KeyHolding KeyHolding { get; init; }

    /// <summary>The youngest age, on the day voting closes, at which a resident may vote.</summary>
    public int MinimumAge { get; init; } = 16;
}
