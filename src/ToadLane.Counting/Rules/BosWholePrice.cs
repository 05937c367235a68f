using System.Numerics;
using ToadLane.Counting.Engine;

namespace ToadLane.Counting.Rules;

/// <summary>
/// Finds the exact price of a project, using the filter's bounds to look closely only where it matters.
/// </summary>
internal sealed class BosWholePrice(Contest contest, Electorate electorate, BosPurses purses, BosWholeFilter filter)
{
    private readonly List<Supporter> _poor = [];
    private readonly List<(BigInteger Has, Supporter Owner)> _doubtful = [];

    /// <summary>The price of a point, or null when the supporters cannot pay the cost together.</summary>
    public Fraction? Of(int place)
    {
        var rich = Sort(place);
        var missing = (contest.Projects[place].Cost * purses.Parts) - purses.Sum(_poor);

        // By what each could pay for a point, the least first.
        _doubtful.Sort((x, y) => (x.Has * y.Owner.Points).CompareTo(y.Has * x.Owner.Points));
        foreach (var (has, owner) in _doubtful)
        {
            if (has * rich >= missing * owner.Points)
            {
                break;
            }

            missing -= has * owner.People;
            rich -= owner.People * owner.Points;
        }

        return rich == 0 ? null : new Fraction(missing, rich * purses.Parts);
    }

    // Whoever has less than the price for certain is poor; the rest may be asked for the price, until shown otherwise.
    // Gives the points of the rest.
    private BigInteger Sort(int place)
    {
        _poor.Clear();
        _doubtful.Clear();
        var rich = 0L;
        foreach (var supporter in electorate.Supporters[place])
        {
            var has = purses.Left[supporter.Paper];
            if (has < (filter.Low[place] * supporter.Points) - purses.Doubt)
            {
                _poor.Add(supporter);
                continue;
            }

            rich += supporter.People * supporter.Points;
            if (has <= (filter.High[place] * supporter.Points) + purses.Doubt)
            {
                _doubtful.Add((purses.Exactly(supporter.Paper), supporter));
            }
        }

        return rich;
    }
}
