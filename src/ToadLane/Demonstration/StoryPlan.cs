using ToadLane.Decisions;

namespace ToadLane.Demonstration;

/// <summary>How far a decision of the demonstration has come, and how large it is.</summary>
/// <param name="Title">Its title, with {0} for the neighbourhood.</param>
/// <param name="Place">Which of the council's neighbourhoods, from 0.</param>
/// <param name="Stage">The stage it has reached today.</param>
/// <param name="StartedDaysAgo">When its proposals opened; negative when they have yet to.</param>
/// <param name="Rules">Its voting rules.</param>
internal sealed record StoryPlan(string Title, int Place, DecisionStage Stage, int StartedDaysAgo, VotingRules Rules)
{
    public long Pounds { get; init; } = 30_000;

    public int Ideas { get; init; } = 12;

    public int Voters { get; init; } = 40;

    /// <summary>Some vote on paper, in a library and on the telephone.</summary>
    public bool HasPaper { get; init; }

    /// <summary>About one in three votes.</summary>
    public int Electors => this.Voters * 3;

    public string TitleFor(string place) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, this.Title, place);

    private static VotingRules Shares { get; } = new(BallotStyle.WithinBudget, CountingRule.EqualShares);

    private static VotingRules Most { get; } = new(BallotStyle.WithinBudget, CountingRule.Greedy);

    private static VotingRules ByScrutineers { get; } = Most with { KeyHolding = KeyHolding.ScrutineersCount };

    private static VotingRules UpToFive { get; } =
        new(BallotStyle.AtMost, CountingRule.EqualShares) { MostChoices = 5 };

    /// <summary>Every council has a decision in every stage; Rochdale's are large.</summary>
    public static IReadOnlyList<StoryPlan> For(string council)
    {
        bool isLarge = council == "rochdale";
        // Raising every share by £1 at a time takes long where few voters share much: small councils end otherwise.
        string completion = isLarge ? "add1" : "utilitarian";
        VotingRules shares = Shares with { Completion = completion };
        VotingRules upToFive = UpToFive with { Completion = completion };
        return
        [
            new("A greener {0}, last year", 0, DecisionStage.Adopted, 230, shares) { Voters = isLarge ? 600 : 40 },
            new("A greener {0}", 0, DecisionStage.Voting, 60, shares)
            {
                Voters = isLarge ? 500 : 30, Ideas = isLarge ? 24 : 12, Pounds = isLarge ? 60_000 : 30_000,
                HasPaper = true,
            },
            new("Cleaner streets in {0}", 1, DecisionStage.Counted, 78, upToFive)
            {
                Voters = isLarge ? 2_400 : 60, Ideas = isLarge ? 26 : 14, Pounds = isLarge ? 50_000 : 30_000,
                HasPaper = true,
            },
            new("Small works in {0}", 1, DecisionStage.Proposals, 12, Most) { Pounds = 12_000, Ideas = 9 },
            new("Paths and parks in {0}", 2, DecisionStage.Costing, 40, upToFive) { Ideas = 10 },
            new("Safer ways to school in {0}", 2, DecisionStage.BallotPublished, 53, Most) { Ideas = 8 },
            new("Winter fund for {0}", 2, DecisionStage.Planned, -9, shares) { Pounds = 15_000 },
            new("Parks of {0}, last spring", 1, DecisionStage.Departed, 190, ByScrutineers) { Ideas = 8 },
        ];
    }
}
