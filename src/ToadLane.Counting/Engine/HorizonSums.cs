using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ToadLane.Counting.Engine;

/// <summary>The purses of a <see cref="Horizon"/>, in minor units, and sums over the supporters of a project.</summary>
/// <param name="papers">How many papers there are.</param>
internal sealed class HorizonSums(int papers)
{
    // What is left now, at most; what is left ahead, at most; and what is left ahead, at least.
    private readonly double[] _now = new double[papers];
    private readonly double[] _most = new double[papers];
    private readonly double[] _least = new double[papers];

    /// <summary>Gives everyone these shares.</summary>
    public void Fill(double now, double ahead)
    {
        Array.Fill(_now, now);
        Array.Fill(_most, ahead);
        Array.Fill(_least, ahead * (1 - (2 * Precision.Unit)));
    }

    /// <summary>What is left ahead on this paper, at most.</summary>
    public double Most(int paper) => _most[paper];

    /// <summary>What those with less than they are asked have together, of the least that is left ahead, and the points
    /// of the others.</summary>
    public (double Money, double Rich) Raised(Backers who, double asked)
    {
        var (money, _, rich) = Poor(who, (_least, _least), asked);
        return (money, rich);
    }

    /// <summary>What those have, now and ahead, who ahead have less than is asked; and the points of the others.
    /// </summary>
    public (double Now, double Ahead, double Rich) PoorAhead(Backers who, double asked)
    {
        var (ahead, now, rich) = Poor(who, (_most, _now), asked);
        return (now, ahead, rich);
    }

    /// <summary>What those have, now and ahead, who now have less than is asked; and the points of the others.
    /// </summary>
    public (double Now, double Ahead, double Rich) PoorNow(Backers who, double asked) =>
        Poor(who, (_now, _most), asked);

    /// <summary>
    /// Takes the price for each point from the least that is left ahead; whoever has nothing left in the run has
    /// nothing ahead.
    /// </summary>
    /// <returns>What the latter have ahead, at most; the points of the others; and the least that any of those is left
    /// with.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (double Money, double Rich, double Deepest) PayLeast(Backers who, ReadOnlySpan<long> left, double price)
    {
        var (papers, points, weights, least) = (who.Papers, who.Points, who.Weights, _least);
        var (money, rich, deepest) = (0.0, 0.0, 0.0);
        for (var i = 0; i < papers.Length; i++)
        {
            var paper = papers[i];
            if (left[paper] < 0)
            {
                money += weights[i] * _most[paper];
                least[paper] = 0;
            }
            else
            {
                rich += weights[i] * points[i];
                var rest = least[paper] - (price * points[i]);
                (least[paper], deepest) = (rest, Math.Min(deepest, rest));
            }
        }

        return (money, rich, deepest);
    }

    /// <summary>Takes the price for each point from the most that is left ahead, and notes what is left now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PayMost(Backers who, Purses purses, double price)
    {
        var (papers, points, most, now) = (who.Papers, who.Points, _most, _now);
        var left = purses.Left;
        var (error, quantum) = (purses.Error, purses.Quantum * (1 + Precision.Unit));
        for (var i = 0; i < papers.Length; i++)
        {
            var paper = papers[i];
            most[paper] = Math.Max(0, most[paper] - (price * points[i]));
            now[paper] = left[paper] < 0 ? 0 : (left[paper] + error) * quantum;
        }
    }

    // What those have in both purses who have less in the first than they are asked, and the points of the others.
    private static (double First, double Second, double Rich) Poor(
        Backers who, (double[] First, double[] Second) purses, double asked)
    {
        if (who.IsPlain)
        {
            return PoorPlainly(who, purses, asked);
        }

        var (first, second, rich) = (0.0, 0.0, 0.0);
        for (var i = 0; i < who.Papers.Length; i++)
        {
            var has = purses.First[who.Papers[i]];
            if (has < asked * who.Points[i])
            {
                first += who.Weights[i] * has;
                second += who.Weights[i] * purses.Second[who.Papers[i]];
            }
            else
            {
                rich += who.Weights[i] * who.Points[i];
            }
        }

        return (first, second, rich);
    }

    // Four papers at a time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double First, double Second, double Rich) PoorPlainly(
        Backers who, (double[] First, double[] Second) purses, double asked)
    {
        var papers = who.Papers;
        ref var one = ref MemoryMarshal.GetArrayDataReference(purses.First);
        ref var two = ref MemoryMarshal.GetArrayDataReference(purses.Second);
        ref var weight = ref MemoryMarshal.GetArrayDataReference(who.Weights);
        var limit = Vector256.Create(asked);
        var (first, second, rich) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (; i + 4 <= papers.Length; i += 4)
        {
            var (a, b, c, d) = (papers[i], papers[i + 1], papers[i + 2], papers[i + 3]);
            var has = Vector256.Create(
                Unsafe.Add(ref one, a), Unsafe.Add(ref one, b), Unsafe.Add(ref one, c), Unsafe.Add(ref one, d));
            var had = Vector256.Create(
                Unsafe.Add(ref two, a), Unsafe.Add(ref two, b), Unsafe.Add(ref two, c), Unsafe.Add(ref two, d));
            var people = Vector256.LoadUnsafe(ref weight, (nuint)i);
            var isPoor = Vector256.LessThan(has, limit);
            first += people * (has & isPoor);
            second += people * (had & isPoor);
            rich += Vector256.AndNot(people, isPoor);
        }

        var sums = (First: Vector256.Sum(first), Second: Vector256.Sum(second), Rich: Vector256.Sum(rich));
        for (; i < papers.Length; i++)
        {
            var has = purses.First[papers[i]];
            sums = has < asked
                ? (sums.First + (who.Weights[i] * has), sums.Second + (who.Weights[i] * purses.Second[papers[i]]),
                    sums.Rich)
                : (sums.First, sums.Second, sums.Rich + who.Weights[i]);
        }

        return sums;
    }
}
