using System.Numerics;

namespace ToadLane.Counting.Engine;

/// <summary>
/// Finds the exact price of a project, using the filter's bounds to look closely only where it matters.
/// </summary>
internal sealed class ExactPrice(Contest contest, Electorate electorate, Purses purses, PriceFilter filter)
{
    private readonly List<(int Paper, long People)> _poor = [];
    private readonly List<(BigInteger Has, long People)> _doubtful = [];

    /// <summary>The price, or null when the supporters cannot pay the cost together.</summary>
    public Fraction? Of(int place)
    {
        var rich = Sort(place);
        var missing = (contest.Projects[place].Cost * purses.Parts) - purses.Sum(_poor);
        foreach (var (has, people) in _doubtful.OrderBy(owner => owner.Has))
        {
            if (has * rich >= missing)
            {
                break;
            }

            missing -= has * people;
            rich -= people;
        }

        return rich == 0 ? null : new Fraction(missing, rich * purses.Parts);
    }

    // Whoever has less than the price for certain is poor; the rest may be asked for the price, until shown otherwise.
    private BigInteger Sort(int place)
    {
        _poor.Clear();
        _doubtful.Clear();
        var rich = 0L;
        var supporters = electorate.Supporters[place];
        var people = electorate.People[place];
        var surelyPoor = filter.Low[place] - purses.Doubt;
        var surelyRich = filter.High[place] + purses.Doubt;
        for (var i = 0; i < supporters.Length; i++)
        {
            var has = purses.Left[supporters[i]];
            if (has < surelyPoor)
            {
                _poor.Add((supporters[i], people[i]));
                continue;
            }

            rich += people[i];
            if (has <= surelyRich)
            {
                _doubtful.Add((purses.Exactly(supporters[i]), people[i]));
            }
        }

        return rich;
    }
}
