using System.Numerics;

namespace ToadLane.Counting.Engine;

/// <summary>
/// The exact prices of the rounds of one run, worked out only where they are asked for, with those on which they
/// depend:
/// who was emptied in which round is enough to find them again.
/// </summary>
/// <remarks>
/// A purse is the share less what its owner paid in full for every bought project on the paper. Amounts are whole
/// numbers
/// of parts, which grow finer as the prices need it.
/// </remarks>
internal sealed class ExactPrices(Contest contest, Electorate electorate, Purses purses)
{
    private readonly List<int> _places = [];
    private readonly int[] _roundOf = new int[contest.Projects.Length];
    private readonly BigInteger[] _prices = new BigInteger[contest.Projects.Length];
    private readonly bool[] _isKnown = new bool[contest.Projects.Length];
    private readonly bool[] _isNeeded = new bool[contest.Projects.Length];
    private readonly List<int> _poor = [];
    private readonly List<int> _near = [];
    private BigInteger _parts;
    private BigInteger _share;
    private double _rounding;

    /// <summary>Forgets all rounds.</summary>
    public void Begin(Fraction share)
    {
        (_parts, _share, _rounding) = (share.Denominator, share.Numerator, share.Approximate() * Precision.Unit);
        _places.Clear();
        Array.Fill(_roundOf, -1);
        Array.Clear(_isKnown);
    }

    /// <summary>This was bought in the next round.</summary>
    public void Add(int place)
    {
        _roundOf[place] = _places.Count;
        _places.Add(place);
    }

    /// <summary>The price of a point in that round.</summary>
    public Fraction PriceIn(int round)
    {
        _isNeeded[round] = true;
        Resolve();
        return new Fraction(_prices[round], _parts);
    }

    /// <summary>The price of an open project, or null when its supporters cannot pay the cost together.</summary>
    /// <param name="place">The project.</param>
    /// <param name="bounds">The price, if there is one, is at least the first, and should be at most the
    /// second.</param>
    public Fraction? Of(int place, (double Low, double High) bounds)
    {
        var price = Within(place, bounds);
        return price is { } found && found.Approximate() < bounds.High
            ? price
            : Within(place, (bounds.Low, double.PositiveInfinity));
    }

    /// <summary>Whether a supporter, by index, has more than this price before the round that is being paid.</summary>
    public bool HasMore(Backers who, int index, Fraction price)
    {
        Need(who.Papers[index], _places.Count);
        Resolve();
        var asked = price.Numerator * who.Points[index] * _parts;
        return Exactly(who.Papers[index], _places.Count) * price.Denominator > asked;
    }

    /// <summary>Whether a supporter who was emptied in a round had just what was asked.</summary>
    public bool HadJustEnough(Backers who, int index, int round)
    {
        _isNeeded[round] = true;
        Need(who.Papers[index], round);
        Resolve();
        return Exactly(who.Papers[index], round) == _prices[round] * who.Points[index];
    }

    /// <summary>What the supporters have left together, in minor units.</summary>
    public Fraction LeftWith(Backers who)
    {
        Array.Fill(_isNeeded, true, 0, _places.Count);
        Resolve();
        return new Fraction(Sum(who, [.. Enumerable.Range(0, who.Papers.Length)], _places.Count), _parts);
    }

    private Fraction? Within(int place, (double Low, double High) bounds)
    {
        var who = electorate.Backers[place];
        var rich = Sort(who, bounds);
        NeedAll(who, _poor, _places.Count);
        NeedAll(who, _near, _places.Count);
        var missing = (contest.Projects[place].Cost * _parts) - Sum(who, _poor, _places.Count);

        // By what each could pay for a point, the least first.
        var near = _near.ConvertAll(index => (Has: Exactly(who.Papers[index], _places.Count), Index: index));
        near.Sort((x, y) => (x.Has * who.Points[y.Index]).CompareTo(y.Has * who.Points[x.Index]));
        foreach (var (has, index) in near)
        {
            if (has * rich >= missing * who.Points[index])
            {
                break;
            }

            missing -= has * who.People[index];
            rich -= who.People[index] * who.Points[index];
        }

        return rich.IsZero ? null : new Fraction(missing, rich * _parts);
    }

    private void NeedAll(Backers who, List<int> indices, int before)
    {
        foreach (var index in indices)
        {
            Need(who.Papers[index], before);
        }

        Resolve();
    }

    // What was left in the purse before a round depends on what was bought for it earlier.
    private void Need(int paper, int before)
    {
        if (purses.EmptiedIn(paper) >= before)
        {
            foreach (var choice in electorate.Choices[paper])
            {
                if (WasPaidBefore(choice, before))
                {
                    _isNeeded[_roundOf[choice.Place]] = true;
                }
            }
        }
    }

    private bool WasPaidBefore(Choice choice, int before) =>
        _roundOf[choice.Place] is var round && round >= 0 && round < before;

    // A price depends on earlier ones only: first backwards, what is needed; then forwards, each in turn.
    private void Resolve()
    {
        for (var round = _places.Count - 1; round >= 0; round--)
        {
            if (_isNeeded[round] && !_isKnown[round])
            {
                var who = electorate.Backers[_places[round]];
                foreach (var paper in who.Papers)
                {
                    if (purses.EmptiedIn(paper) == round)
                    {
                        Need(paper, round);
                    }
                }
            }
        }

        for (var round = 0; round < _places.Count; round++)
        {
            if (_isNeeded[round] && !_isKnown[round])
            {
                Note(round, Work(round));
            }

            _isNeeded[round] = false;
        }
    }

    // Those who kept something paid the price; the others all they had. When nobody kept anything, the price is the
    // most
    // that anyone could pay for a point.
    private Fraction Work(int round)
    {
        var who = electorate.Backers[_places[round]];
        var rich = BigInteger.Zero;
        var poor = new List<int>();
        for (var i = 0; i < who.Papers.Length; i++)
        {
            var emptied = purses.EmptiedIn(who.Papers[i]);
            if (emptied > round)
            {
                rich += who.People[i] * who.Points[i];
            }
            else if (emptied == round)
            {
                poor.Add(i);
            }
        }

        return rich.IsZero
            ? poor.Max(i => new Fraction(Exactly(who.Papers[i], round), _parts * who.Points[i]))
            : new Fraction((contest.Projects[_places[round]].Cost * _parts) - Sum(who, poor, round), rich * _parts);
    }

    private void Note(int round, Fraction price)
    {
        var factor = price.Denominator / BigInteger.GreatestCommonDivisor(_parts, price.Denominator);
        if (!factor.IsOne)
        {
            _parts *= factor;
            _share *= factor;
            for (var known = 0; known < _places.Count; known++)
            {
                _prices[known] = _isKnown[known] ? _prices[known] * factor : BigInteger.Zero;
            }
        }

        _prices[round] = price.Numerator * (_parts / price.Denominator);
        _isKnown[round] = true;
    }

    // What is left in a purse before a round, in parts.
    private BigInteger Exactly(int paper, int before)
    {
        if (purses.EmptiedIn(paper) < before)
        {
            return BigInteger.Zero;
        }

        var left = _share;
        foreach (var choice in electorate.Choices[paper])
        {
            if (WasPaidBefore(choice, before))
            {
                left -= choice.Points * _prices[_roundOf[choice.Place]];
            }
        }

        return left;
    }

    // What these supporters have left together before a round, in parts.
    private BigInteger Sum(Backers who, List<int> indices, int before)
    {
        var points = new Int128[before];
        var people = Int128.Zero;
        foreach (var i in indices.Where(i => purses.EmptiedIn(who.Papers[i]) >= before))
        {
            people += who.People[i];
            foreach (var choice in electorate.Choices[who.Papers[i]])
            {
                if (WasPaidBefore(choice, before))
                {
                    points[_roundOf[choice.Place]] += (Int128)who.People[i] * choice.Points;
                }
            }
        }

        var sum = people * _share;
        for (var round = 0; round < before; round++)
        {
            sum -= points[round] == 0 ? BigInteger.Zero : points[round] * _prices[round];
        }

        return sum;
    }

    // Whoever has less than the price for certain is poor; the rest may be asked for the price, until shown otherwise.
    // Gives the points of the rest.
    private BigInteger Sort(Backers who, (double Low, double High) bounds)
    {
        _poor.Clear();
        _near.Clear();
        var rich = BigInteger.Zero;
        var doubt = ((purses.Error + 1) * purses.Quantum) + _rounding;
        for (var i = 0; i < who.Papers.Length; i++)
        {
            var has = Math.Max(0, purses.Left[who.Papers[i]]) * purses.Quantum;
            if (has < (bounds.Low * who.Points[i]) - doubt)
            {
                _poor.Add(i);
                continue;
            }

            rich += who.People[i] * who.Points[i];
            if (has <= (bounds.High * who.Points[i]) + doubt)
            {
                _near.Add(i);
            }
        }

        return rich;
    }
}
