using System.Globalization;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Counts;
using ToadLane.Web.Design.Figures;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>What the winners are to the voters, in words and as a chart.</summary>
public sealed class SatisfactionWords(IStringLocalizer<Words> t)
{
    /// <summary>Whoever has as many winners as this, or more, stands in one bar.</summary>
    private const int MostBars = 6;

    public string Name(CountedSatisfaction satisfaction) => satisfaction.Area ?? t["Not known"];

    /// <summary>How many of a hundred have at least one winner among their choices, rounded down.</summary>
    public long Percent(CountedSatisfaction satisfaction) => satisfaction.Voters == 0
        ? 0
        : 100 * (satisfaction.Voters - satisfaction.WithoutWinner) / satisfaction.Voters;

    public IReadOnlyList<Bar> ByWinners(CountedSatisfaction satisfaction)
    {
        IReadOnlyList<long> voters = satisfaction.ByWinners;
        List<Bar> bars = [.. voters.Take(MostBars).Select((count, winners) => Bar(this.Projects(winners), count))];
        long more = voters.Skip(MostBars).Sum();
        if (more > 0)
        {
            bars.Add(Bar(t["{0} projects or more", MostBars], more));
        }

        return bars;
    }

    private static Bar Bar(string label, long voters) =>
        new(label, voters, voters.ToString("N0", CultureInfo.CurrentCulture));

    private string Projects(int number) => number switch
    {
        0 => t["None"],
        1 => t["1 project"],
        _ => t["{0} projects", number],
    };
}
