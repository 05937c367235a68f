using ToadLane.Counting;

namespace ToadLane.Decisions.Counts;

/// <summary>
/// A count as it is published: the rule, its settings, every step, and for each project why it won or what it lacked.
/// </summary>
/// <param name="Rule">As on the command line: "equal-shares".</param>
/// <param name="Parameters">The settings that can change the result.</param>
/// <param name="Cost">What the winners cost together, in minor units.</param>
/// <param name="Projects">Every project on the ballot, winners first, then by votes.</param>
/// <param name="Rounds">The steps in order.</param>
/// <param name="Ties">Each tie that mattered and what decided it.</param>
/// <param name="OtherRules">What other rules would have chosen from the same ballots.</param>
public sealed record CountSheet(
    string Rule,
    IReadOnlyList<RuleSetting> Parameters,
    long Cost,
    IReadOnlyList<CountedProject> Projects,
    IReadOnlyList<CountRound> Rounds,
    IReadOnlyList<CountedTie> Ties,
    IReadOnlyList<OtherResult> OtherRules)
{
    private static readonly string[] RulesOfTotals = ["greedy", "greedy-no-skip"];

    /// <summary>What was proved about the result; null where few ballots are kept back.</summary>
    public CountedCertificate? Certificate { get; init; }

    public IEnumerable<CountedProject> Winners => this.Projects.Where(p => p.Won);

    /// <summary>
    /// The sheet without whatever would tell of single ballots when there are few: all that follows from who chose what
    /// together. The steps of rules that look at totals alone follow from the totals, and stay.
    /// </summary>
    public CountSheet TotalsOnly() => RulesOfTotals.Contains(this.Rule)
        ? this with { OtherRules = [], Certificate = null }
        : this with
        {
            Projects = [.. this.Projects.OrderByDescending(p => p.Won).ThenByDescending(p => p.Votes)
                .ThenBy(p => p.Number).Select(p => new CountedProject(p.Number, p.Votes, p.Cost, p.Verdict))],
            Rounds = [],
            Ties = [],
            OtherRules = [],
            Certificate = null,
        };
}

public sealed record RuleSetting(string Name, string Value);

/// <summary>One project's result. Amounts are minor units, rounded down where the exact figure is a fraction.</summary>
public sealed record CountedProject(int Number, long Votes, long Cost, Verdict Verdict)
{
    public bool Won => this.Verdict
        is Verdict.WonByScore or Verdict.WonByShares or Verdict.WonWithAll or Verdict.WonByLoad;

    /// <summary>What each supporter who paid in full paid, under Equal Shares.</summary>
    public long? PaidEach { get; init; }

    public long? LeftAtItsTurn { get; init; }

    public long? LeftWithSupporters { get; init; }

    /// <summary>It would have won with this many more supporters, everything else the same.</summary>
    public long? MoreSupporters { get; init; }

    /// <summary>It would have won if it had cost this much less, everything else the same.</summary>
    public long? CheaperBy { get; init; }

    /// <summary>
    /// Winners each of which stood in its way: had nobody voted for that one, this project would have won.
    /// </summary>
    public IReadOnlyList<int> Rivals { get; init; } = [];
}

/// <summary>One step: which project, what its supporters paid, what was left.</summary>
public sealed record CountRound(string Kind, int? Project)
{
    public long Votes { get; init; }

    public long Cost { get; init; }

    public long Remaining { get; init; }

    /// <summary>
    /// What each paid, or each voter's share: minor units, rounded down; the exact fraction stands beside it.
    /// </summary>
    public long Each { get; init; }

    public string EachExactly { get; init; } = "";

    /// <summary>How many had less than that left and paid all of it.</summary>
    public long PaidLess { get; init; }

    /// <summary>How many paid <see cref="Each"/>; null where supporters do not pay.</summary>
    public long? PaidInFull { get; init; }

    /// <summary>Why a project was passed over; null elsewhere.</summary>
    public Verdict? Reason { get; init; }

    /// <summary>The projects of the result that gave way, where two results were compared.</summary>
    public IReadOnlyList<int> GaveWay { get; init; } = [];
}

public sealed record CountedTie(IReadOnlyList<int> Projects, string DecidedBy, bool ChangedTheResult);

/// <summary>What another rule would have chosen.</summary>
public sealed record OtherResult(string Rule, IReadOnlyList<int> Winners, long Cost);
