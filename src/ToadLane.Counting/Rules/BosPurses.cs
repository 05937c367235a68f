using System.Numerics;
using ToadLane.Counting.Engine;

namespace ToadLane.Counting.Rules;

/// <summary>
/// What each paper's voters have left, twice: as a machine number with a known bound on its error, which settles almost
/// every comparison, and exactly, worked out only when the bound leaves a doubt.
/// </summary>
/// <remarks>
/// A purse is either empty or the share less what its owner paid in full for every bought project on the paper, so the
/// exact value needs no store of its own: one exact price for each bought project is enough.
/// </remarks>
internal sealed class BosPurses
{
    private readonly Electorate _electorate;
    private readonly bool[] _empty;
    private readonly int[] _roundOf;
    private readonly List<BigInteger> _prices = [];
    private BigInteger _share;
    private double _unit;

    public BosPurses(Electorate electorate)
    {
        _electorate = electorate;
        Left = new double[electorate.PaperCount];
        _empty = new bool[electorate.PaperCount];
        _roundOf = new int[electorate.Supporters.Length];
    }

    /// <summary>What is left, to within <see cref="Doubt"/>.</summary>
    public double[] Left { get; }

    /// <summary>No machine number in <see cref="Left"/> is further than this from the truth.</summary>
    public double Doubt { get; private set; }

    /// <summary>Exact amounts are whole numbers of parts, so many to one minor unit.</summary>
    public BigInteger Parts { get; private set; }

    /// <summary>The price of a point in the round that was begun last, in parts.</summary>
    public BigInteger Price => _prices[^1];

    /// <summary>Gives everyone this share and forgets all rounds.</summary>
    public void Fill(Fraction share)
    {
        Parts = share.Denominator;
        _share = share.Numerator;
        _prices.Clear();
        var left = share.Approximate();
        Array.Fill(Left, left);
        Array.Clear(_empty);
        Array.Fill(_roundOf, -1);

        // A sum of machine numbers no greater than the share is rounded by less than this.
        _unit = left * Precision.Unit;
        Doubt = _unit;
    }

    public bool IsEmpty(int paper) => _empty[paper];

    /// <summary>Exactly what is left, in parts.</summary>
    public BigInteger Exactly(int paper)
    {
        if (_empty[paper])
        {
            return BigInteger.Zero;
        }

        var left = _share;
        foreach (var choice in _electorate.Choices[paper])
        {
            if (_roundOf[choice.Place] is var round and >= 0)
            {
                left -= choice.Points * _prices[round];
            }
        }

        return left;
    }

    /// <summary>Exactly what all these people have left together, in parts.</summary>
    public BigInteger Sum(IEnumerable<Supporter> owners)
    {
        var points = new long[_prices.Count];
        var people = 0L;
        foreach (var owner in owners.Where(owner => !_empty[owner.Paper]))
        {
            people += owner.People;
            foreach (var choice in _electorate.Choices[owner.Paper])
            {
                if (_roundOf[choice.Place] is var round and >= 0)
                {
                    points[round] += owner.People * choice.Points;
                }
            }
        }

        var sum = people * _share;
        for (var round = 0; round < points.Length; round++)
        {
            sum -= points[round] * _prices[round];
        }

        return sum;
    }

    /// <summary>Begins a round at this exact price of a point, and gives the price as a machine number.</summary>
    public double BeginRound(Fraction price)
    {
        var factor = price.Denominator / BigInteger.GreatestCommonDivisor(Parts, price.Denominator);
        if (!factor.IsOne)
        {
            Parts *= factor;
            _share *= factor;
            for (var round = 0; round < _prices.Count; round++)
            {
                _prices[round] *= factor;
            }
        }

        _prices.Add(price.Numerator * (Parts / price.Denominator));
        return price.Approximate();
    }

    /// <summary>The owner pays this amount and keeps something.</summary>
    public void Pay(int paper, double amount) => Left[paper] = Math.Max(0, Left[paper] - amount);

    /// <summary>The owner pays all that is left.</summary>
    public void Spend(int paper)
    {
        Left[paper] = 0;
        _empty[paper] = true;
    }

    /// <summary>Ends the round, in which this was bought: each purse may have been rounded once more.</summary>
    public void EndRound(int place)
    {
        _roundOf[place] = _prices.Count - 1;
        Doubt += _unit;
    }
}
