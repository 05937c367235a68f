using ToadLane.Counting.Engine;

namespace ToadLane.Counting.Rules;

/// <summary>
/// Finds, in machine numbers, bounds between which the exact price of a project lies. The price is the least that,
/// asked of every supporter for each of their points (who pays no more than they have), raises the cost.
/// </summary>
/// <remarks>
/// What is raised is a concave function of the price, so Newton's steps from a price that is too low never pass the
/// true one, and they end after at most as many steps as there are different purses.
/// </remarks>
internal sealed class BosWholeFilter(Contest contest, Electorate electorate, BosPurses purses)
{
    /// <summary>
    /// Below every exact price so far, for each project. Prices never fall within a run, so it stays true.
    /// </summary>
    public double[] Low { get; } = new double[contest.Projects.Length];

    /// <summary>Above the exact price, as found last; infinite when it is in doubt whether there is any.</summary>
    public double[] High { get; } = new double[contest.Projects.Length];

    /// <summary>Starts a run, in which everyone has the same.</summary>
    public void Reset()
    {
        for (var place = 0; place < Low.Length; place++)
        {
            Low[place] = electorate.Points[place] == 0
                ? double.PositiveInfinity
                : contest.Projects[place].Cost / (double)electorate.Points[place] * (1 - Precision.Unit);
        }
    }

    /// <summary>Sharpens <see cref="Low"/>; false when the supporters certainly cannot pay.</summary>
    public bool Raise(int place)
    {
        var cost = (double)contest.Projects[place].Cost;
        var (price, poor, rich) = Climb(place, Low[place], cost);
        var doubt = DoubtIn(place);
        if (rich == 0)
        {
            return cost - poor <= doubt;
        }

        var slack = (doubt / rich) + (2 * purses.Doubt) + (price * Precision.Unit);
        Low[place] = Math.Max(Low[place], price - slack);
        return true;
    }

    /// <summary>Finds <see cref="High"/>.</summary>
    public void Cap(int place)
    {
        var cost = contest.Projects[place].Cost + (2 * DoubtIn(place));
        var (price, _, rich) = Climb(place, Low[place], cost);
        High[place] = rich == 0
            ? double.PositiveInfinity
            : price + (2 * purses.Doubt) + (price * Precision.Unit);
    }

    // By how much the machine's sum of what supporters pay may differ from the true sum.
    private double DoubtIn(int place) =>
        (electorate.Totals[place] * purses.Doubt)
        + ((electorate.Supporters[place].Length + 8) * Precision.Unit * contest.Projects[place].Cost);

    private (double Price, double Poor, double Rich) Climb(int place, double price, double cost)
    {
        var left = purses.Left;
        while (true)
        {
            double poor = 0;
            double rich = 0;
            foreach (var supporter in electorate.Supporters[place])
            {
                var has = left[supporter.Paper];
                if (has < price * supporter.Points)
                {
                    poor += supporter.People * has;
                }
                else
                {
                    rich += supporter.People * supporter.Points;
                }
            }

            var next = (cost - poor) / rich;
            if (rich == 0 || next <= price * (1 + Precision.Unit))
            {
                return (next, poor, rich);
            }

            price = next;
        }
    }
}
