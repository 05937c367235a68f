using ToadLane.Counting.Engine;

namespace ToadLane.Counting.Rules;

/// <summary>
/// Bounds, in machine numbers, how dear each project is to its supporters in BOS, to say which must be looked at
/// exactly.
/// </summary>
/// <remarks>
/// What supporters raise at a price, S(t) = Σ min(purse, points × t), is concave with a bend at each purse. Between two
/// bends it is A + Rt with A ≥ 0, and t/(A + Rt)² first rises and then falls, so its least value is at a bend, or where
/// S(t) is the whole cost: beyond that only the price grows.
/// </remarks>
internal sealed class BosFilter(Contest contest, Electorate electorate, BosPurses purses)
{
    private readonly List<Breakpoint> _breakpoints = [];
    private double[] _prices = new double[16];
    private int[] _order = new int[16];

    /// <summary>
    /// The bends of this project that may be the best; none when its supporters have nothing left. The list and the
    /// order of supporters hold until the next project.
    /// </summary>
    public List<Breakpoint> Of(int place)
    {
        _breakpoints.Clear();
        var supporters = electorate.Supporters[place];
        var count = Sort(supporters);
        var cost = (double)contest.Projects[place].Cost;
        var rich = 0L;
        for (var i = 0; i < count; i++)
        {
            rich += supporters[_order[i]].People * supporters[_order[i]].Points;
        }

        var sum = new Raising(cost, electorate.Points[place] * purses.Doubt, rich)
        {
            Rounding = (count + 8) * Precision.Unit,
        };
        for (var i = 0; i < count && !sum.IsWhole(_prices[Math.Max(0, i - 1)]);)
        {
            var to = i + 1;
            while (to < count && _prices[to] == _prices[i])
            {
                to++;
            }

            Add(sum, _prices[i], (i, to));
            for (; i < to; i++)
            {
                var supporter = supporters[_order[i]];
                sum.Pass(supporter.People * purses.Left[supporter.Paper], supporter.People * supporter.Points);
            }
        }

        var best = _breakpoints.Count == 0 ? 0 : _breakpoints.Min(each => each.High);
        _breakpoints.RemoveAll(each => each.Low > best);
        return _breakpoints;
    }

    /// <summary>The supporters of the project that was asked for last, the least purse first: indices.</summary>
    public ReadOnlySpan<int> Order(Breakpoint breakpoint) => _order.AsSpan(breakpoint.From..breakpoint.To);

    private int Sort(Supporter[] supporters)
    {
        if (_prices.Length < supporters.Length)
        {
            _prices = new double[supporters.Length];
            _order = new int[supporters.Length];
        }

        var count = 0;
        for (var i = 0; i < supporters.Length; i++)
        {
            if (!purses.IsEmpty(supporters[i].Paper))
            {
                _prices[count] = purses.Left[supporters[i].Paper] / supporters[i].Points;
                _order[count++] = i;
            }
        }

        Array.Sort(_prices, _order, 0, count);
        return count;
    }

    private void Add(Raising sum, double price, (int From, int To) owners)
    {
        var off = purses.Doubt + (price * Precision.Unit);
        if (sum.MayBecomeWholeAt(price))
        {
            var (low, high) = sum.WholePrice(price, off);
            Add((owners.From, owners.From), low / (sum.Cost * sum.Cost), high / (sum.Cost * sum.Cost));
        }

        var (least, most) = sum.At(price);

        // Nobody raises more than points × price, so price ÷ raised² is at least 1 ÷ (points × raised): a bound that
        // holds even for purses too small to be told from nothing.
        Add(
            owners,
            Math.Max(Math.Max(0, price - off) / (most * most), 1 / (sum.Points * most)),
            least > 0 ? (price + off) / (least * least) : double.PositiveInfinity);
    }

    private void Add((int From, int To) owners, double low, double high) => _breakpoints.Add(
        new Breakpoint(owners.From, owners.To, low * (1 - (4 * Precision.Unit)), high * (1 + (4 * Precision.Unit))));
}
