using System.Numerics;

namespace ToadLane.Counting.Elections.Engine;

/// <summary>
/// What candidates at one rank keep of a paper: the mean over all orders in which they could have been ranked, exactly,
/// rounded down to the ninth decimal of a vote.
/// </summary>
internal sealed class SharedRanks(PaperTree tree)
{
    private readonly Fraction[][] _kept = new Fraction[tree.SharedRanks][];
    private readonly Fraction[] _left = new Fraction[tree.SharedRanks];

    /// <summary>Works out the shares for these keep values.</summary>
    public void Prepare(long[] keeps)
    {
        for (var rank = 0; rank < _kept.Length; rank++)
        {
            Prepare(rank, keeps, tree.SharedBy(~rank));
        }
    }

    /// <summary>What the candidate at this place of the rank keeps of what reaches it.</summary>
    public long Kept(int rank, int place, long reached) => Part(_kept[~rank][place], reached);

    /// <summary>What goes on to the next rank.</summary>
    public long Left(int rank, long reached) => Part(_left[~rank], reached);

    private static long Part(Fraction share, long reached) => (long)(reached * share.Numerator / share.Denominator);

    private void Prepare(int rank, long[] keeps, ReadOnlySpan<int> candidates)
    {
        // Excluded candidates change nothing: the orders of the others are as frequent without them.
        List<long> passing = [];
        var hopeful = 0;
        var left = BigInteger.One;
        foreach (var candidate in candidates)
        {
            if (keeps[candidate] is > 0 and < KeepWalk.One)
            {
                passing.Add(KeepWalk.One - keeps[candidate]);
                left *= passing[^1];
            }

            hopeful += keeps[candidate] == KeepWalk.One ? 1 : 0;
        }

        var active = passing.Count + hopeful;
        var toAll = Reaching(passing, active);
        _left[rank] = hopeful > 0 ? Fraction.Zero : new Fraction(left, BigInteger.Pow(KeepWalk.One, passing.Count));
        _kept[rank] = new Fraction[candidates.Length];
        for (var place = 0; place < candidates.Length; place++)
        {
            var keep = keeps[candidates[place]];
            _kept[rank][place] = keep switch
            {
                0 => Fraction.Zero,
                KeepWalk.One => toAll,
                _ => new Fraction(keep, KeepWalk.One) * Reaching(Without(passing, KeepWalk.One - keep), active),
            };
        }
    }

    // The mean of what reaches a candidate: those before them, in a random order of all, must pass it on. Hopeful
    // candidates pass on nothing, so only sets of elected ones may stand before: for each size of set, the products of
    // what they pass on, times the share of orders in which just such a set is in front.
    private static Fraction Reaching(List<long> passing, int active)
    {
        if (active == 0)
        {
            return Fraction.Zero;
        }

        var products = new BigInteger[passing.Count + 1];
        products[0] = BigInteger.One;
        for (var each = 0; each < passing.Count; each++)
        {
            for (var size = each + 1; size > 0; size--)
            {
                products[size] += products[size - 1] * passing[each];
            }
        }

        var sum = Fraction.Zero;
        var orders = new Fraction(1, active);
        for (var size = 0; size <= passing.Count && size < active; size++)
        {
            sum += orders * new Fraction(products[size], BigInteger.Pow(KeepWalk.One, size));
            orders = size + 1 < active ? orders * new Fraction(size + 1, active - 1 - size) : orders;
        }

        return sum;
    }

    private static List<long> Without(List<long> passing, long one)
    {
        List<long> others = [.. passing];
        others.Remove(one);
        return others;
    }
}
