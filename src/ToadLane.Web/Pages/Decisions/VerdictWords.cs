using Microsoft.Extensions.Localization;
using ToadLane.Counting;
using ToadLane.Decisions.Counts;
using ToadLane.Web.Design.Figures;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>Why a project won, or what it lacked, in a sentence.</summary>
public sealed class VerdictWords(IStringLocalizer<Words> t, Func<long, string> money)
{
    public string Of(CountedProject project) => project.Verdict switch
    {
        Verdict.WonByScore =>
            t["{0} chose it, and there was money for it when its turn came.", this.People(project.Votes)],
        Verdict.WonByShares when project.PaidEach is null =>
            t["{0} chose it, and their shares paid for it.", this.People(project.Votes)],
        Verdict.WonByShares => t["{0} chose it. Nobody paid more than {1} of their share.",
            this.People(project.Votes), money(project.PaidEach ?? 0)],
        Verdict.WonByLoad => t["{0} chose it, and paying for it burdened nobody too much.", this.People(project.Votes)],
        Verdict.WonWithAll => t["There was enough money for everything that anyone chose."],
        Verdict.CostMoreThanWasLeft when project.LeftAtItsTurn is null =>
            t["When its turn came, too little was left."],
        Verdict.CostMoreThanWasLeft => t["When its turn came, {0} was left. It costs {1}.",
            money(project.LeftAtItsTurn ?? 0), money(project.Cost)],
        Verdict.CountHadStopped => t["The count had stopped at a project with more votes that did not fit."],
        Verdict.BelowThreshold => t["It had fewer votes than the minimum."],
        Verdict.SupportersCouldNotPay when project.LeftWithSupporters is null =>
            t["The people who chose it had too little left together."],
        Verdict.SupportersCouldNotPay => t["The people who chose it had {0} left together. It costs {1}.",
            money(project.LeftWithSupporters ?? 0), money(project.Cost)],
        Verdict.NoSupporters => t["Nobody chose it."],
        Verdict.ExcludedByWinner => t["Another project was chosen that rules it out."],
        Verdict.NeededProjectLost => t["It needs another project that was not chosen."],
        Verdict.PartWasSpent => t["The money for projects of its kind was spent."],
        Verdict.KeptForOthers => t["The money that was left was kept for projects of another kind."],
        Verdict.BelowMinSupport => t["Fewer people chose it than the rules ask for."],
        Verdict.BelowMinAverage => t["Its average score was below what the rules ask for."],
        _ => throw new ArgumentOutOfRangeException(nameof(project), project.Verdict, "A verdict without a sentence."),
    };

    /// <summary>What would have made it win, or null where that is not known.</summary>
    public string? Lacked(CountedProject project) => (project switch
    {
        { MoreSupporters: { } more, CheaperBy: { } less } =>
            t["It would have won with {0}, or if it had cost {1} less.", this.Supporters(more), money(less)],
        { MoreSupporters: { } more } => t["It would have won with {0}.", this.Supporters(more)],
        { CheaperBy: { } less } => t["It would have won if it had cost {0} less.", money(less)],
        _ => null,
    })?.Value;

    /// <summary>Which chosen projects stood in its way, each by itself; null where none did.</summary>
    public string? Rivals(CountedProject project, Func<int, string> title) => project.Rivals switch
    {
        [] => null,
        [int only] => t["It would have been chosen without {0}.", title(only)].Value,
        [int one, int other] =>
            t["It would have been chosen without {0}, or without {1}.", title(one), title(other)].Value,
        _ => t["It would have been chosen without any one of {0} other projects.", project.Rivals.Count].Value,
    };

    /// <summary>Whether it was worked out what would have made it win: for the largest votes nobody did.</summary>
    public bool IsExplained(CountedProject project) =>
        project.MoreSupporters is not null || project.CheaperBy is not null || project.Rivals.Count > 0;

    /// <summary>What to say where no figure would have been enough, or none was worked out.</summary>
    public string Unknown(CountedProject project) =>
        this.IsExplained(project) ? t["No number would have been enough"] : t["Not worked out"];

    /// <summary>What a project cost beside the money there was for it, where that is why; else nothing.</summary>
    public IReadOnlyList<Bar> Money(CountedProject project) => project switch
    {
        { Verdict: Verdict.CostMoreThanWasLeft, LeftAtItsTurn: { } left } =>
            [this.Cost(project), new Bar(t["Left when its turn came"], left, money(left))],
        { Verdict: Verdict.SupportersCouldNotPay, LeftWithSupporters: { } theirs } =>
            [this.Cost(project), new Bar(t["Left with the people who chose it"], theirs, money(theirs))],
        _ => [],
    };

    private string Supporters(long more) =>
        more == 1 ? t["1 more supporter"] : t["{0} more supporters", N(more)];

    private string People(long number) => number == 1 ? t["1 person"] : t["{0} people", N(number)];

    private Bar Cost(CountedProject project) => new(t["It costs"], project.Cost, money(project.Cost));

    private static string N(long number) => number.ToString("N0", System.Globalization.CultureInfo.CurrentCulture);
}
