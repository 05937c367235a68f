using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ToadLane.Counting.Engine;

/// <summary>
/// What each paper's voters have left, as a whole number of quanta far smaller than a penny, with a bound on how
/// far that
/// may be from the truth.
/// </summary>
/// <remarks>
/// Purses in quanta are added and taken from exactly. The only rounding is that of the share and of each round's
/// price;
/// <see cref="Error"/> keeps account of what that does to later rounds. Where the bound leaves a doubt, <see
/// cref="ExactPrices"/> settles it.
/// </remarks>
internal sealed class Purses(Electorate electorate)
{
    // A share is between 2 to the power of this and half of it, so that sums of a few fit.
    private const int ShareDigits = 61;

    private readonly long[] _left = new long[electorate.PaperCount];
    private int _digits;

    /// <summary>What is left in each purse, in quanta; below zero, the complement of the round that emptied
    /// it.</summary>
    public ReadOnlySpan<long> Left => _left;

    /// <summary>No purse that is not empty is further than so many quanta from the truth.</summary>
    public double Error { get; private set; }

    /// <summary>One quantum in minor units.</summary>
    public double Quantum { get; private set; }

    /// <summary>Gives everyone this share and forgets all rounds.</summary>
    public void Fill(Fraction share)
    {
        _digits = ShareDigits - (int)(share.Numerator.GetBitLength() - share.Denominator.GetBitLength() + 1);
        Quantum = Math.ScaleB(1, -_digits);
        Array.Fill(_left, InQuanta(share));
        Error = 1;
    }

    /// <summary>An amount in quanta, rounded down.</summary>
    public long InQuanta(Fraction amount) => (long)((amount.Numerator << _digits) / amount.Denominator);

    /// <summary>A cost in quanta, rounded down.</summary>
    public Int128 InQuanta(long cost) => _digits >= 0 ? (Int128)cost << _digits : (Int128)cost >> -_digits;

    /// <summary>In which round the purse was emptied, or the greatest number there is for one that is not
    /// empty.</summary>
    public int EmptiedIn(int paper) => _left[paper] < 0 ? (int)~_left[paper] : int.MaxValue;

    /// <summary>Whether any supporter has so nearly what is asked that the numbers do not tell who has more.</summary>
    public bool LeaveADoubt(Backers who, Price price)
    {
        var doubt = Doubt(who, price);
        if (who.IsPlain)
        {
            return LeaveADoubtPlainly(who.Papers, price.Quanta, doubt);
        }

        for (var i = 0; i < who.Papers.Length; i++)
        {
            if (Int128.Abs(Over(who, price, i)) <= doubt && _left[who.Papers[i]] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every supporter pays the price for each point, or all they have.</summary>
    /// <param name="who">The supporters.</param>
    /// <param name="price">What is asked for a point.</param>
    /// <param name="round">The number of the round.</param>
    /// <param name="hasMore">Where the numbers leave a doubt: whether this supporter, by index, has more than is
    /// asked.</param>
    public void Pay(Backers who, Price price, int round, Func<int, bool> hasMore)
    {
        var doubt = Doubt(who, price);
        if (who.IsPlain)
        {
            PayPlainly(who, (price.Quanta, doubt), round, hasMore);
        }
        else
        {
            for (var i = 0; i < who.Papers.Length; i++)
            {
                ref var left = ref _left[who.Papers[i]];
                var over = Over(who, price, i);
                if (left >= 0)
                {
                    var keeps = Int128.Abs(over) <= doubt ? hasMore(i) : over > 0;
                    left = keeps ? (long)Int128.Max(over, 0) : ~round;
                }
            }
        }

        // Whoever paid in full was asked for up to so many prices, each so far from the truth.
        Error = (Error + (who.MostPoints * price.Error)) * (1 + Precision.Unit);
    }

    // Four papers at a time: only from the least that is near to the most, and empty purses are below both.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool LeaveADoubtPlainly(int[] papers, long price, long doubt)
    {
        var least = Math.Max(0, price - doubt);
        var most = price + doubt;
        ref var left = ref MemoryMarshal.GetArrayDataReference(_left);
        var (low, high) = (Vector256.Create(least), Vector256.Create(most));
        var near = Vector256<long>.Zero;
        var i = 0;
        for (; i + 4 <= papers.Length; i += 4)
        {
            var has = Vector256.Create(
                Unsafe.Add(ref left, papers[i]),
                Unsafe.Add(ref left, papers[i + 1]),
                Unsafe.Add(ref left, papers[i + 2]),
                Unsafe.Add(ref left, papers[i + 3]));
            near |= Vector256.GreaterThanOrEqual(has, low) & Vector256.LessThanOrEqual(has, high);
        }

        var isNear = near != Vector256<long>.Zero;
        for (; i < papers.Length; i++)
        {
            isNear |= _left[papers[i]] >= least && _left[papers[i]] <= most;
        }

        return isNear;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PayPlainly(Backers who, (long Price, long Doubt) asked, int round, Func<int, bool> hasMore)
    {
        unchecked
        {
            var papers = who.Papers;
            for (var i = 0; i < papers.Length; i++)
            {
                ref var left = ref _left[papers[i]];
                var over = left - asked.Price;

                // Without a branch that depends on who is poor, which no processor can foresee.
                var isEmpty = left >> 63;
                var emptied = (left & isEmpty) | (~(long)round & ~isEmpty);
                if ((ulong)(over + asked.Doubt) <= 2 * (ulong)asked.Doubt && left >= 0)
                {
                    left = hasMore(i) ? Math.Max(0, over) : emptied;
                }
                else
                {
                    var keeps = -over >> 63;
                    left = (over & keeps) | (emptied & ~keeps);
                }
            }
        }
    }

    private Int128 Over(Backers who, Price price, int i) =>
        _left[who.Papers[i]] - ((Int128)price.Quanta * who.Points[i]);

    private long Doubt(Backers who, Price price) =>
        (long)Math.Min(long.MaxValue / 8, Math.Ceiling((Error + (who.MostPoints * price.Error) + 1) * (1 +
            Precision.Unit)));
}
