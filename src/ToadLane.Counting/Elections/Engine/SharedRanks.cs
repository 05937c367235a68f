using System.Numerics;

namespace ToadLane.Counting.Elections.Engine;

/// <summary>
/// What candidates at one rank keep of a paper: the mean over all orders in which they could have been ranked, exactly,
/// rounded down to the ninth decimal of a vote.
/// </summary>
internal sealed class SharedRanks(PaperTree tree)
{
    private readonly Rank?[] _ranks = new Rank?[tree.SharedRanks];
    private long[] _keeps = [];

    /// <summary>Forgets the shares for earlier keep values; those for these are worked out when needed.</summary>
    public void Prepare(long[] keeps)
    {
        _keeps = keeps;
        Array.Clear(_ranks);
    }

    /// <summary>What the candidate at this place of the rank keeps of what reaches it.</summary>
    public long Kept(int rank, int place, long reached)
    {
        var prepared = Prepared(rank);
        return prepared.Kept is { } shares ? shares[place].Of(reached)
            : prepared.Equal[place] ? reached / prepared.Active
            : 0;
    }

    /// <summary>What goes on to the next rank.</summary>
    public long Left(int rank, long reached)
    {
        var prepared = Prepared(rank);
        return prepared.Active == 0 ? reached : prepared.Left.Of(reached);
    }

    private Rank Prepared(int rank) => _ranks[~rank] ??= Prepared(_keeps, tree.SharedBy(rank));

    private static Rank Prepared(long[] keeps, ReadOnlySpan<int> candidates)
    {
        // Excluded candidates change nothing: the orders of the others are as frequent without them.
        List<long> passing = [];
        var hopeful = 0;
        var equal = new bool[candidates.Length];
        for (var place = 0; place < candidates.Length; place++)
        {
            var keep = keeps[candidates[place]];
            equal[place] = keep == KeepWalk.One;
            hopeful += equal[place] ? 1 : 0;
            if (keep is > 0 and < KeepWalk.One)
            {
                passing.Add(KeepWalk.One - keep);
            }
        }

        var active = passing.Count + hopeful;
        if (passing.Count == 0)
        {
            return new Rank(active, equal, null, default);
        }

        var left = passing.Aggregate(BigInteger.One, (product, each) => product * each);
        return new Rank(
            active,
            equal,
            SharesOf(keeps, candidates, passing, active),
            hopeful > 0 ? default : new Share(left, BigInteger.Pow(KeepWalk.One, passing.Count)));
    }

    private static Share[] SharesOf(long[] keeps, ReadOnlySpan<int> candidates, List<long> passing, int active)
    {
        var shares = new Share[candidates.Length];
        Share? toAll = null;
        for (var place = 0; place < shares.Length; place++)
        {
            var keep = keeps[candidates[place]];
            if (keep == KeepWalk.One)
            {
                shares[place] = toAll ??= Reaching(passing, active);
            }
            else if (keep > 0)
            {
                var reaching = Reaching(Without(passing, KeepWalk.One - keep), active);
                shares[place] = new Share(reaching.Numerator * keep, reaching.Denominator * KeepWalk.One);
            }
        }

        return shares;
    }

    // The mean of what reaches a candidate: those before them, in a random order of all, must pass it on. Hopeful
    // candidates pass on nothing, so only sets of elected ones may stand before: for each size of set, the products of
    // what they pass on, times the share of orders in which just such a set is in front, size! (active-1-size)! /
    // active!. Everything over active! One^n, n being how many pass on.
    private static Share Reaching(List<long> passing, int active)
    {
        var products = new BigInteger[passing.Count + 1];
        products[0] = BigInteger.One;
        for (var each = 0; each < passing.Count; each++)
        {
            for (var size = each + 1; size > 0; size--)
            {
                products[size] += products[size - 1] * passing[each];
            }
        }

        var sum = BigInteger.Zero;
        for (var size = 0; size <= passing.Count && size < active; size++)
        {
            var orders = Factorial(size) * Factorial(active - 1 - size);
            sum += products[size] * orders * BigInteger.Pow(KeepWalk.One, passing.Count - size);
        }

        return new Share(sum, Factorial(active) * BigInteger.Pow(KeepWalk.One, passing.Count));
    }

    private static BigInteger Factorial(int number)
    {
        var product = BigInteger.One;
        for (; number > 1; number--)
        {
            product *= number;
        }

        return product;
    }

    private static List<long> Without(List<long> passing, long one)
    {
        List<long> others = [.. passing];
        others.Remove(one);
        return others;
    }

    // A fraction up to 1, and its first ninety binary digits. What reaches a rank has at most thirty digits, so their
    // product is too small by less than 2^30 of its last digit: only where that could carry is the fraction needed.
    private readonly record struct Share(BigInteger Numerator, BigInteger Denominator)
    {
        private const int Digits = 90;
        private static readonly UInt128 MayCarry = (UInt128.One << Digits) - (UInt128.One << 30);

        private readonly UInt128 _digits =
            Denominator.IsZero ? UInt128.Zero : (UInt128)((Numerator << Digits) / Denominator);

        public long Of(long reached)
        {
            var product = _digits * (UInt128)reached;
            return (product & ((UInt128.One << Digits) - 1)) >= MayCarry
                ? (long)(reached * Numerator / Denominator)
                : (long)(product >> Digits);
        }
    }

    private sealed record Rank(int Active, bool[] Equal, Share[]? Kept, Share Left);
}
