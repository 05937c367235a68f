using System.Numerics;
using ToadLane.Counting.Engine;

namespace ToadLane.Counting.Rules;

/// <summary>
/// What each paper's voters carry in sequential Phragmén: the load of the project they support that was funded last,
/// as every supporter of a project carries the same when it is funded. So a load is known by its round, and for each
/// project it is enough to know how much of its support carries the load of each round.
/// </summary>
internal sealed class Loads
{
    private readonly Contest _contest;
    private readonly Electorate _electorate;
    private readonly int[] _round;
    private readonly long[][] _carrying;
    private readonly List<BigInteger> _loads = [BigInteger.Zero];
    private readonly List<double> _near = [0];
    private BigInteger _parts = BigInteger.One;

    public Loads(Contest contest, Electorate electorate)
    {
        _contest = contest;
        _electorate = electorate;
        _carrying = Array.ConvertAll(electorate.Totals, _ => new long[contest.Projects.Length + 1]);
        for (var place = 0; place < _carrying.Length; place++)
        {
            _carrying[place][0] = electorate.Totals[place];
        }

        _round = new int[electorate.PaperCount];
    }

    /// <summary>
    /// Those of these projects, all with supporters, whose funding would load their supporters least.
    /// </summary>
    public int[] Least(IReadOnlyList<int> places)
    {
        var near = places.Select(place => (Place: place, Load: Near(place))).ToArray();

        // Sums of terms that are never below zero, each rounded a few times: the error is relative.
        var slack = (_loads.Count + 8) * Precision.Unit;
        var bound = near.Min(each => each.Load) * (1 + slack) / (1 - slack);
        int[] close = [.. near.Where(each => each.Load <= bound * (1 + slack)).Select(each => each.Place)];
        if (close.Length == 1)
        {
            return close;
        }

        // Everything is over parts × weight of the support; the parts are the same for all.
        var exact = close.Select(place => (Place: place, Load: Numerator(place), Weight: _electorate.Totals[place]))
            .ToArray();
        var least = exact[0];
        foreach (var each in exact)
        {
            least = each.Load * least.Weight < least.Load * each.Weight ? each : least;
        }

        return
        [
            .. exact.Where(each => each.Load * least.Weight == least.Load * each.Weight).Select(each => each.Place),
        ];
    }

    /// <summary>What each supporter would carry if the project were funded now, in minor units.</summary>
    public Fraction Of(int place) => new(Numerator(place), _electorate.Totals[place] * _parts);

    /// <summary>Funds the project: all its supporters carry the same load from now on.</summary>
    public void Fund(int place)
    {
        var load = Numerator(place);
        var weight = _electorate.Totals[place];
        var factor = weight / (long)BigInteger.GreatestCommonDivisor(load, weight);
        _near.Add(Of(place).Approximate());
        for (var round = 0; round < _loads.Count; round++)
        {
            _loads[round] *= factor;
        }

        _loads.Add(load / (weight / factor));
        _parts *= factor;
        foreach (var supporter in _electorate.Supporters[place])
        {
            Move(supporter, _loads.Count - 1);
        }
    }

    private void Move(Supporter supporter, int round)
    {
        foreach (var choice in _electorate.Choices[supporter.Paper])
        {
            _carrying[choice.Place][_round[supporter.Paper]] -= supporter.People;
            _carrying[choice.Place][round] += supporter.People;
        }

        _round[supporter.Paper] = round;
    }

    private double Near(int place)
    {
        var sum = (double)_contest.Projects[place].Cost;
        for (var round = 1; round < _near.Count; round++)
        {
            sum += _carrying[place][round] * _near[round];
        }

        return sum / _electorate.Totals[place];
    }

    private BigInteger Numerator(int place)
    {
        var sum = _contest.Projects[place].Cost * _parts;
        for (var round = 1; round < _loads.Count; round++)
        {
            if (_carrying[place][round] != 0)
            {
                sum += _carrying[place][round] * _loads[round];
            }
        }

        return sum;
    }
}
