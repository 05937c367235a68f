using System.Numerics;

namespace ToadLane.Counting.Engine;

/// <summary>
/// What each paper's voters have left, twice: as a machine number with a known bound on its error, which settles almost
/// every comparison, and exactly, worked out only when the bound leaves a doubt.
/// </summary>
/// <remarks>
/// A purse is either empty or the share less the prices of the rounds in which its owner paid in full, so the exact
/// value needs no store of its own: a mask of rounds and one exact price for each round are enough.
/// </remarks>
internal sealed class Purses
{
    private readonly int _words;
    private readonly ulong[] _paidIn;
    private readonly bool[] _empty;
    private readonly List<BigInteger> _prices = [];
    private BigInteger _share;
    private double _unit;

    public Purses(int papers, int rounds)
    {
        Left = new double[papers];
        _empty = new bool[papers];
        _words = Math.Max(1, (rounds + 63) / 64);
        _paidIn = new ulong[papers * _words];
    }

    /// <summary>What is left, to within <see cref="Doubt"/>.</summary>
    public double[] Left { get; }

    /// <summary>No machine number in <see cref="Left"/> is further than this from the truth.</summary>
    public double Doubt { get; private set; }

    /// <summary>Exact amounts are whole numbers of parts, so many to one minor unit.</summary>
    public BigInteger Parts { get; private set; }

    /// <summary>Gives everyone this share and forgets all rounds.</summary>
    public void Fill(Fraction share)
    {
        Parts = share.Denominator;
        _share = share.Numerator;
        _prices.Clear();
        var left = share.Approximate();
        Array.Fill(Left, left);
        Array.Clear(_empty);
        Array.Clear(_paidIn);

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
        for (var round = 0; round < _prices.Count; round++)
        {
            if ((_paidIn[(paper * _words) + (round >> 6)] >> (round & 63) & 1) != 0)
            {
                left -= _prices[round];
            }
        }

        return left;
    }

    /// <summary>Exactly what all these people have left together, in parts.</summary>
    public BigInteger Sum(IEnumerable<(int Paper, long People)> owners)
    {
        var tally = new long[_prices.Count];
        var people = 0L;
        foreach (var (paper, count) in owners)
        {
            if (!_empty[paper])
            {
                people += count;
                AddRounds(tally, paper, count);
            }
        }

        var sum = people * _share;
        for (var round = 0; round < tally.Length; round++)
        {
            sum -= tally[round] * _prices[round];
        }

        return sum;
    }

    /// <summary>Begins a round at this exact price, and gives the price as a machine number.</summary>
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

    /// <summary>The price of the round that was begun last, in parts.</summary>
    public BigInteger Price => _prices[^1];

    /// <summary>The owner pays the price of this round and keeps something.</summary>
    public void Pay(int paper, double price)
    {
        Left[paper] = Math.Max(0, Left[paper] - price);
        var round = _prices.Count - 1;
        _paidIn[(paper * _words) + (round >> 6)] |= 1UL << (round & 63);
    }

    /// <summary>The owner pays all that is left.</summary>
    public void Spend(int paper)
    {
        Left[paper] = 0;
        _empty[paper] = true;
    }

    /// <summary>Ends the round: each purse may have been rounded once more.</summary>
    public void EndRound() => Doubt += _unit;

    private void AddRounds(long[] tally, int paper, long count)
    {
        for (var word = 0; word < _words; word++)
        {
            for (var rounds = _paidIn[(paper * _words) + word]; rounds != 0; rounds &= rounds - 1)
            {
                tally[(word << 6) + BitOperations.TrailingZeroCount(rounds)] += count;
            }
        }
    }
}
