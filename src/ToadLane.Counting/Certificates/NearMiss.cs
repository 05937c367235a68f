namespace ToadLane.Counting.Certificates;

/// <summary>
/// Estimates from a result of Equal Shares how much a losing project lacked, taking the share and all other purchases
/// as they are: where to begin counting again. Without raises of the share the answer for a lower cost is exact.
/// </summary>
/// <remarks>
/// Until a losing project is bought nothing changes. So it would have been bought at the first round in which its
/// supporters raise its cost at the rate of that round or better, or at the end with all that they have left.
/// </remarks>
internal sealed class NearMiss
{
    private readonly Contest _contest;
    private readonly PaperPile _papers;
    private readonly PriceSystem _prices;
    private readonly Utility _utility;
    private readonly int[] _bought;

    private NearMiss(Contest contest, PaperPile papers, Utility utility, PriceSystem prices)
    {
        _contest = contest;
        _papers = papers;
        _utility = utility;
        _prices = prices;
        _bought = [.. prices.Projects.Select(id => contest.PlaceOf(id)!.Value)];
    }

    /// <summary>The estimates for a result, or null when it does not come from Equal Shares.</summary>
    public static NearMiss? Of(Contest contest, PaperPile papers, CountResult result) =>
        Purchases.Of(contest, result) is { } purchases && PriceSystem.Of(contest, papers, result) is { } prices
            ? new NearMiss(contest, papers, purchases.Utility, prices)
            : null;

    /// <summary>How much cheaper, in minor units, the project would have had to be.</summary>
    public long LowerCost(int place)
    {
        var cost = _contest.Projects[place].Cost;
        long best = 0;
        ForEachRound(place, (round, left) =>
        {
            if (Raised(best + 1))
            {
                best = LastTrue(best + 1, cost, Raised);
            }

            bool Raised(long amount) =>
                Sum(place, left, Asked(round, amount)) >= _prices.Amounts.InUnits(amount);
        });
        return Math.Max(1, cost - best);
    }

    /// <summary>How many more whole votes, or points, the project would have needed.</summary>
    public long MoreSupport(int place)
    {
        var cost = _contest.Projects[place].Cost;
        var missing = long.MaxValue;
        ForEachRound(place, (round, left) =>
        {
            var asked = Asked(round, cost);
            var each = _papers.WeightScale * Int128.Min(_prices.Amounts.ShareInUnits, asked);
            var lacks = _prices.Amounts.InUnits(cost) - Sum(place, left, asked);
            if (each > 0)
            {
                missing = (long)Int128.Min(missing, lacks <= 0 ? 1 : ((lacks - 1) / each) + 1);
            }
        });
        return missing;
    }

    private static long LastTrue(long isTrue, long notBeyond, Func<long, bool> holds)
    {
        while (isTrue < notBeyond)
        {
            var middle = isTrue + ((notBeyond - isTrue + 1) / 2);
            (isTrue, notBeyond) = holds(middle) ? (middle, notBeyond) : (isTrue, middle - 1);
        }

        return isTrue;
    }

    // What each supporter has left (in units) when a round begins, and last (with no round) at the end.
    private void ForEachRound(int place, Action<int?, Int128[]> look)
    {
        var support = _prices.SupportOf(place);
        var left = new Int128[support.Papers.Length];
        Array.Fill(left, _prices.Amounts.ShareInUnits);
        for (var round = 0; round < _bought.Length; round++)
        {
            look(round, left);
            for (var i = 0; i < left.Length; i++)
            {
                left[i] = _prices.IsEmptyBefore(support.Papers[i], round + 1)
                    ? 0
                    : left[i] - (_prices.PointsIn(support.Papers[i], round) * _prices.Amounts.PricesInUnits[round]);
            }
        }

        look(null, left);
    }

    // What a project of this cost asks for at the rate of the round, of each point where points count; at the end all.
    private Int128 Asked(int? round, long cost)
    {
        if (round is not { } at)
        {
            return _prices.Amounts.ShareInUnits;
        }

        var price = _prices.Amounts.PricesInUnits[at];
        return _utility == Utility.Cost ? price * cost / _contest.Projects[_bought[at]].Cost : price;
    }

    private Int128 Sum(int place, Int128[] left, Int128 asked)
    {
        var support = _prices.SupportOf(place);
        var sum = Int128.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            sum += support.Weights[i] * Int128.Min(left[i], support.Points[i] * asked);
        }

        return sum;
    }
}
