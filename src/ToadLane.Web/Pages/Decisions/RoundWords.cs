using System.Globalization;
using Microsoft.Extensions.Localization;
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
        "carried" => t["Funded. {0} people chose it, and paying for it burdened them the least. It costs {1}. {2} of "
            + "the budget was left.", N(round.Votes), money(round.Cost), money(round.Remaining)],
        "funded" => t["Funded with {0} votes. It costs {1}. {2} was left.",
            N(round.Votes), money(round.Cost), money(round.Remaining)],
        "passed-over" => t["Passed over with {0} votes. It costs {1} and {2} was left.",
            N(round.Votes), money(round.Cost), money(round.Remaining)],
        "left-over" => t["{0} that some kinds of project did not use was shared out.", money(round.Remaining)],
        "too-much" => t["With {0} each, the projects would cost {1}. There is only {2}, so the result before it "
            + "stands.", money(round.Each), money(round.Cost), money(round.Remaining)],
        "compared" => t["{0} people have more of their choices in this result, and {1} would have more if the most "
            + "votes went first.", N(round.Votes), N(round.PaidLess)],
        _ => "",
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

    private string Bought(CountRound round)
    {
        string paid = t["Funded. {0} people chose it. Nobody paid more than {1}.",
            N(round.Votes), money(round.Each)];
        string less = round.PaidLess > 0
            ? " " + t["{0} of them paid all they had left, which was less.", N(round.PaidLess)]
            : "";
        string left = t["It costs {0}. {1} of the budget was left.", money(round.Cost), money(round.Remaining)];
        return $"{paid}{less} {left}";
    }

    private static string N(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
