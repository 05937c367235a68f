namespace ToadLane.Counting;

/// <summary>The settings of the Method of Equal Shares.</summary>
/// <param name="Utility">What a project is worth to a supporter.</param>
/// <param name="Completion">How the rest of the money is spent.</param>
public sealed record EqualSharesOptions(Utility Utility, Completion Completion) : IRule
{
    /// <summary>As in Wieliczka and Świecie 2023 and Assen 2024: worth its cost, completed by Add1.</summary>
    public static EqualSharesOptions Official { get; } = new(Utility.Cost, Completion.Add1);

    /// <inheritdoc />
    public string Name => "equal-shares";

    /// <summary>
    /// Świecie's filter: with 3, a project takes part only if its share of the voters is at least its cost divided by
    /// 3 budgets (votes × 3 × budget ≥ cost × voters). Null for no filter.
    /// </summary>
    public int? FilterDivisor { get; init; }

    /// <summary>
    /// The comparison step of Wieliczka 2023: the outcome is replaced by that of greedy when strictly more voters have
    /// more funded projects among those they support under greedy than the other way round. Voters with none under
    /// either count too.
    /// </summary>
    public bool ComparesWithGreedy { get; init; }

    /// <inheritdoc />
    public CountResult Count(Contest contest, PaperPile papers, CountWatch watch) =>
        EqualShares.Count(contest, papers, this, watch);

    /// <summary>How greedy ranks: by points where they are the utility, else by votes.</summary>
    internal Ranking GreedyRanking(Contest contest, PaperPile papers) => new(
        contest,
        Utility == Utility.Score || contest.Form is BallotForm.Approval or BallotForm.ChooseOne
            ? papers.Scores
            : papers.Votes);
}
