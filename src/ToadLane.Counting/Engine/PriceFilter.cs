using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ToadLane.Counting.Engine;

/// <summary>
/// Finds the price of a project from the purses in quanta. The price is the least that, asked of every supporter
/// for each
/// of their points (who pays no more than they have), raises the cost.
/// </summary>
/// <remarks>
/// What is raised is a concave function of the price, so Newton's steps never pass the true one from below, and
/// they end
/// after at most as many steps as there are different purses. From above the first step leads below.
/// </remarks>
internal sealed class PriceFilter(Contest contest, Electorate electorate, Purses purses)
{
    private const int HalfDigits = 31;
    private const long HalfMask = (1L << HalfDigits) - 1;

    /// <summary>What can be said of the price.</summary>
    /// <param name="place">The project.</param>
    /// <param name="low">In minor units; the price is not below it.</param>
    /// <param name="stop">In minor units; once the price is known to be above it, no more needs to be known.</param>
    public Estimate Of(int place, double low, double stop)
    {
        var who = electorate.Backers[place];
        var cost = purses.InQuanta(contest.Projects[place].Cost);
        var asked = (long)Math.Min(low / purses.Quantum, long.MaxValue / 4);
        var mayBeAbove = true;
        while (true)
        {
            var raised = who.IsPlain ? AskPlainly(who, asked) : Ask(who, asked);
            if (raised.Rich == 0)
            {
                if (cost - raised.Money > (Int128)Math.Ceiling(purses.Error * raised.Poor))
                {
                    return new Estimate { CannotPay = true };
                }

                if (!mayBeAbove)
                {
                    return new Estimate { IsInDoubt = true };
                }
            }

            var next = raised.Rich == 0 ? 0 : (cost - raised.Money) / raised.Rich;
            var isFound = next == asked || (next < asked && !mayBeAbove);
            asked = (long)Int128.Clamp(next, 0, long.MaxValue / 4);
            if (isFound || asked * purses.Quantum > stop)
            {
                return Found(asked, raised, isFound);
            }

            mayBeAbove = false;
        }
    }

    // Whoever are taken to be poor, the price is not below what they leave of the cost for each point of the
    // others. The
    // true purses differ by no more than the error.
    private Estimate Found(long asked, Raised raised, bool isFound)
    {
        var error = ((purses.Error * raised.Poor / raised.Rich) + 2) * (1 + Precision.Unit);
        return new Estimate
        {
            Price = new Price(asked, asked * purses.Quantum, error),
            Low = (asked - error) * purses.Quantum * (1 - Precision.Unit),
            Slope = (raised.Poor + raised.Emptied) / (double)raised.Rich * (1 + Precision.Unit),
            AllPayInFull = isFound && raised.Poor + raised.Emptied == 0,
        };
    }

    // Four papers at a time. Money is added up in halves, which cannot overflow.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Raised AskPlainly(Backers who, long asked)
    {
        var papers = who.Papers;
        ref var left = ref MemoryMarshal.GetReference(purses.Left);
        ref var weight = ref MemoryMarshal.GetArrayDataReference(who.People);
        var (limit, mask) = (Vector256.Create(asked), Vector256.Create(HalfMask));
        var (high, low, rich, live) =
            (Vector256<long>.Zero, Vector256<long>.Zero, Vector256<long>.Zero, Vector256<long>.Zero);
        var i = 0;
        for (; i + 4 <= papers.Length; i += 4)
        {
            var has = Vector256.Create(
                Unsafe.Add(ref left, papers[i]),
                Unsafe.Add(ref left, papers[i + 1]),
                Unsafe.Add(ref left, papers[i + 2]),
                Unsafe.Add(ref left, papers[i + 3]));
            var people = Vector256.LoadUnsafe(ref weight, (nuint)i);
            var isRich = Vector256.GreaterThanOrEqual(has, limit);
            var isPoor = Vector256.AndNot(Vector256.GreaterThanOrEqual(has, Vector256<long>.Zero), isRich);
            var money = has & isPoor;
            high += people * Vector256.ShiftRightLogical(money, HalfDigits);
            low += people * (money & mask);
            rich += people & isRich;
            live += people & isPoor;
        }

        var raised = new Raised(
            ((Int128)Vector256.Sum(high) << HalfDigits) + Vector256.Sum(low), Vector256.Sum(live),
                Vector256.Sum(rich), 0);
        for (; i < papers.Length; i++)
        {
            raised = raised.And(purses.Left[papers[i]], who.People[i], (1, asked));
        }

        return raised with { Emptied = who.Total - raised.Rich - raised.Poor };
    }

    private Raised Ask(Backers who, long asked)
    {
        var raised = default(Raised);
        for (var i = 0; i < who.Papers.Length; i++)
        {
            raised = raised.And(purses.Left[who.Papers[i]], who.People[i], (who.Points[i], asked));
        }

        return raised;
    }

    // What the poor have, how many they are, the points of the rich, and how many have nothing left.
    private readonly record struct Raised(Int128 Money, long Poor, long Rich, long Emptied)
    {
        public Raised And(long has, long people, (long Points, long Price) asked)
        {
            if (has < 0)
            {
                return this with { Emptied = Emptied + people };
            }

            return has < (Int128)asked.Price * asked.Points
                ? this with { Money = Money + ((Int128)people * has), Poor = Poor + people }
                : this with { Rich = Rich + (people * asked.Points) };
        }
    }
}
