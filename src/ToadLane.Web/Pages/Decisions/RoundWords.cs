using System.Globalization;
using Microsoft.Extensions.Localization;
using ToadLane.Counting;
using ToadLane.Decisions.Counts;
using ToadLane.Web.Design.Figures;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>One step of a count in sentences, and the same figures as charts.</summary>
public sealed class RoundWords(IStringLocalizer<Words> t, Func<long, string> money)
{
    /// <summary>What happened, in one word or two, for the list of steps.</summary>
    public string Title(CountRound round) => round.Kind switch
    {
        "shared" => t["The money is shared"],
        "too-much" => t["The shares can grow no more"],
        "compared" => t["Two results are compared"],
        "left-over" => t["Money left over is shared out"],
        "passed-over" => t["Passed over"],
        _ => t["Funded"],
    };

    /// <summary>What happened and why.</summary>
    public string Of(CountRound round) => round.Kind switch
    {
        "shared" => t["The money was shared between {0} voters: {1} each.", N(round.Votes), money(round.Each)],
        "bought" or "overspent" => this.Bought(round),
        "carried" => t["Funded. {0} chose it, and paying for it burdened them the least. It costs {1}. {2} of "
            + "the budget was left.", this.People(round.Votes), money(round.Cost), money(round.Remaining)],
        "funded" => t["Funded with {0} votes. It costs {1}. {2} was left.",
            N(round.Votes), money(round.Cost), money(round.Remaining)],
        "passed-over" => t["Passed over with {0} votes. It costs {1} and {2} was left.",
            N(round.Votes), money(round.Cost), money(round.Remaining)] + this.Because(round),
        "left-over" => t["{0} that some kinds of project did not use was shared out.", money(round.Remaining)],
        "too-much" => t["With {0} each, the projects would cost {1}. There is only {2}, so the result before it "
            + "stands.", money(round.Each), money(round.Cost), money(round.Remaining)],
        "compared" => t["{0} people have more of their choices in the result by equal shares, and {1} would have more "
            + "if the most votes went first.", N(round.Votes), N(round.PaidLess)] + " " + (round.PaidLess > round.Votes
            ? t["So the most votes go first."] : t["So the result by equal shares stands."]),
        _ => throw new ArgumentOutOfRangeException(nameof(round), round.Kind, "A step without a sentence."),
    };

    /// <summary>The budget at this step: what was spent before, what this project costs, what is left.</summary>
    public IReadOnlyList<Bar> Money(CountRound round, long budget)
    {
        bool isFunded = round.Kind != "passed-over";
        long before = budget - round.Remaining - (isFunded ? round.Cost : 0);
        return
        [
            new Bar(t["Spent before"], before, money(before)),
            new Bar(isFunded ? t["This project"] : t["This project would cost"], round.Cost, money(round.Cost)),
            new Bar(t["Left"], round.Remaining, money(round.Remaining)),
        ];
    }

    /// <summary>Who paid, where supporters pay; else nothing.</summary>
    public IReadOnlyList<Bar> Payers(CountRound round)
    {
        if (round.PaidInFull is not { } inFull)
        {
            return [];
        }

        long nothing = Math.Max(0, round.Votes - inFull - round.PaidLess);
        return
        [
            new Bar(t["Paid {0}", money(round.Each)], inFull, N(inFull)),
            new Bar(t["Paid all they had left, which was less"], round.PaidLess, N(round.PaidLess)),
            new Bar(t["Had nothing left"], nothing, N(nothing)),
        ];
    }

    /// <summary>How many people prefer which result, where two were compared; else nothing.</summary>
    public IReadOnlyList<Bar> Sides(CountRound round) => round.Kind != "compared"
        ? []
        :
        [
            new Bar(t["Prefer equal shares"], round.Votes, N(round.Votes)),
            new Bar(t["Prefer most votes first"], round.PaidLess, N(round.PaidLess)),
        ];

    private string Because(CountRound round) => round.Reason switch
    {
        null or Verdict.CostMoreThanWasLeft => "",
        Verdict.CountHadStopped => " " + t["The count had stopped at a project with more votes that did not fit."],
        Verdict.BelowThreshold => " " + t["It had fewer votes than the minimum."],
        Verdict.ExcludedByWinner => " " + t["Another project was chosen that rules it out."],
        Verdict.NeededProjectLost => " " + t["It needs another project that was not chosen."],
        Verdict.PartWasSpent => " " + t["The money for projects of its kind was spent."],
        Verdict.KeptForOthers => " " + t["The money that was left was kept for projects of another kind."],
        Verdict.BelowMinSupport => " " + t["Fewer people chose it than the rules ask for."],
        Verdict.BelowMinAverage => " " + t["Its average score was below what the rules ask for."],
        _ => "",
    };

    private string People(long number) => number == 1 ? t["1 person"] : t["{0} people", N(number)];

    private string Bought(CountRound round)
    {
        string paid = t["Funded. {0} chose it. Nobody paid more than {1}.",
            this.People(round.Votes), money(round.Each)];
        string less = round.PaidLess > 0
            ? " " + t["{0} of them paid all they had left, which was less.", N(round.PaidLess)]
            : "";
        string left = t["It costs {0}. {1} of the budget was left.", money(round.Cost), money(round.Remaining)];
        return $"{paid}{less} {left}";
    }

    private static string N(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
