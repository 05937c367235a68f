namespace ToadLane.Counting.Engine;

/// <summary>
/// Walks beside a run and says how far the share may be raised before the run could buy anything else, or tie
/// otherwise (docs/counting-add1.md).
/// </summary>
/// <remarks>
/// It keeps two purses for each paper as they would be with the share furthest ahead: one that is never more than what
/// is left, and one that is never less. Between this run and that share both bounds, and those of the prices that
/// follow, are straight lines. They are machine numbers, always rounded to the safe side.
/// </remarks>
internal sealed class Horizon
{
    /// <summary>No rate comes near it.</summary>
    public const double NoLimit = 1e199;

    // A project that nobody can pay for has a rate that is more.
    private const double Beyond = 1e200;

    // A supporter's part in a sum is known to within this part of a share.
    private const double Rounding = 1.0 / (1L << 52);
    private const int MostSteps = 20;

    private readonly Electorate _electorate;
    private readonly Purses _purses;
    private readonly Quotes _quotes;
    private readonly double[] _costs;
    private readonly double[] _worth;
    private readonly HorizonSums _sums;

    // By project: the rate is not below the first now, nor below the second with the share furthest ahead.
    private readonly double[] _rateNow;
    private readonly double[] _rateAhead;
    private readonly int[] _rivals;
    private int _rivalCount;

    private double _share;
    private int _likely;
    private double _price;

    // No purse grows by more than this on the whole way.
    private double _growth;

    public Horizon(Electorate electorate, Purses purses, Quotes quotes, (double[] Costs, double[] Worth) projects)
    {
        (_electorate, _purses, _quotes, (_costs, _worth)) = (electorate, purses, quotes, projects);
        _sums = new HorizonSums(electorate.PaperCount);
        (_rateNow, _rateAhead) = (new double[_costs.Length], new double[_costs.Length]);
        _rivals = new int[_costs.Length];
    }

    /// <summary>
    /// The part of the way to the share furthest ahead, from 0 to 1, on which every run buys the same and ties alike.
    /// </summary>
    public double Reach { get; private set; }

    /// <summary>Begins a run.</summary>
    /// <param name="share">Its share.</param>
    /// <param name="ahead">The share furthest ahead, or null for looking nowhere.</param>
    public void Begin(Fraction share, Fraction? ahead)
    {
        Reach = ahead is null || !_electorate.SumsFitMachineNumbers ? 0 : 1;
        if (Reach == 0)
        {
            return;
        }

        _share = ahead!.Value.Approximate() * (1 + Precision.Unit);
        _growth = (ahead.Value - share).Approximate() * (1 + Precision.Unit);
        _sums.Fill(share.Approximate() * (1 + Precision.Unit), _share);
        Array.Clear(_rateNow);
        Array.Clear(_rateAhead);
        _rivalCount = 0;
        _likely = -1;
        for (var place = 0; place < _costs.Length; place++)
        {
            if (_electorate.Backers[place].Total > 0)
            {
                _rivals[_rivalCount++] = place;
            }
        }
    }

    /// <summary>
    /// Bounds the prices of all others before they are compared with what is likely to be bought in this round.
    /// </summary>
    public void Scout(int place, double rate)
    {
        if (Reach == 0)
        {
            return;
        }

        var limit = LimitOf(place, rate);
        for (var i = 0; i < _rivalCount && Reach > 0; i++)
        {
            if (_rivals[i] != place && IsNear(_rivals[i], limit))
            {
                Find(_rivals[i], limit);
            }
        }
    }

    /// <summary>Looks ahead from a round before it is paid for.</summary>
    /// <param name="place">What is bought, or -1 for nothing.</param>
    /// <param name="rate">The rate at which it is bought, at most.</param>
    /// <param name="tied">What ties with it, if anything.</param>
    public void Look(int place, double rate, int[]? tied)
    {
        if (Reach == 0)
        {
            return;
        }

        var limit = place < 0 ? (NoLimit, NoLimit) : LimitOf(place, rate);
        if (tied is not null && !Lasts(tied, rate))
        {
            Reach = 0;
        }

        for (var i = 0; i < _rivalCount && Reach > 0; i++)
        {
            var rival = _rivals[i];
            if (rival != place && IsNear(rival, limit) && tied?.Contains(rival) != true)
            {
                Reach = Math.Min(Reach, Find(rival, limit));
            }
        }
    }

    /// <summary>What was bought has been paid for in the run.</summary>
    /// <param name="place">The project.</param>
    /// <param name="price">What was asked for a point, at most.</param>
    public void Pay(int place, double price)
    {
        if (Reach == 0)
        {
            return;
        }

        _likely = -1;
        _rivals[_rivals.AsSpan(0, _rivalCount).IndexOf(place)] = _rivals[--_rivalCount];
        var who = _electorate.Backers[place];
        var (money, rich, deepest) = _sums.PayLeast(
            who, _purses.Left, (_price * (1 + Precision.Unit)) + (_share * Precision.Unit));
        var low = rich > 0 ? (_costs[place] - money - SlackOf(place)) / rich : -1;

        // A debt of more than a share would spoil the sums, and is far from what anyone has.
        Reach = low > 0 && deepest > -_share ? Reach : 0;
        low = (low * (1 - Precision.Unit)) - (_share * Precision.Unit);
        _growth = (_growth + (who.MostPoints * Math.Max(0, price - low))) * (1 + Precision.Unit);
        _sums.PayMost(who, _purses, low);
    }

    // What rounding may do to a sum over the supporters.
    private double SlackOf(int place)
    {
        var who = _electorate.Backers[place];
        return ((who.Papers.Length + 8) * Rounding * who.Total * _share) + (_costs[place] * Precision.Unit);
    }

    // Enough to raise the cost from the lesser purses ahead: Newton's steps come to the least such price from below.
    private double PriceAhead(int place, double start)
    {
        var who = _electorate.Backers[place];
        var slack = SlackOf(place);
        var asked = start;
        for (var step = 0; step < MostSteps; step++)
        {
            var (money, rich) = _sums.Raised(who, asked);
            var isLeast = step > 0 || rich == who.TotalPoints;
            if (isLeast && money + (rich * asked) >= _costs[place] + slack)
            {
                return asked;
            }

            if (rich <= 0)
            {
                break;
            }

            asked = (_costs[place] + (2 * slack) - money) / rich * (1 + Precision.Unit);
        }

        Reach = 0;
        return start;
    }

    private bool IsNear(int rival, (double Now, double Ahead) limit) =>
        _rateNow[rival] < limit.Now
        || _rateNow[rival] + (Reach * (_rateAhead[rival] - _rateNow[rival]))
            <= limit.Now + (Reach * (limit.Ahead - limit.Now));

    private (double Now, double Ahead) LimitOf(int place, double rate)
    {
        if (_likely != place)
        {
            (_likely, _price) = (place, PriceAhead(place, rate * _worth[place]));
        }

        return (rate, _price / _worth[place] * (1 + Precision.Unit));
    }

    // How far a rival is certainly above the limit: by what is known from earlier runs, or from this; else by whoever
    // is taken to be poor: first those who will be, then those who are.
    private double Find(int rival, (double Now, double Ahead) limit)
    {
        if (_quotes.OfferOf(rival) is { } offer)
        {
            _rateNow[rival] = offer.Low / _worth[rival] * (1 - Precision.Unit);
            _rateAhead[rival] = (offer.Low - (_growth * offer.Slope)) / _worth[rival];
            _rateAhead[rival] -= Math.Abs(_rateAhead[rival]) * Precision.Unit;
            if (!IsNear(rival, limit))
            {
                return Reach;
            }
        }

        var best = BoundOf(rival, limit, _sums.PoorAhead(_electorate.Backers[rival], limit.Ahead * _worth[rival]));
        if (best.Reach < Reach && limit.Now < NoLimit)
        {
            var near = BoundOf(rival, limit, _sums.PoorNow(_electorate.Backers[rival], limit.Now * _worth[rival]));
            best = near.Reach > best.Reach ? near : best;
        }

        (_rateNow[rival], _rateAhead[rival]) = (best.Now, best.Ahead);
        if (best.Now is > 0 and < Beyond)
        {
            _quotes.Note(new Offer(rival, best.Now * _worth[rival] * (1 - Precision.Unit), best.Slope));
        }

        return best.Reach;
    }

    private (double Now, double Ahead, double Slope, double Reach) BoundOf(
        int rival, (double Now, double Ahead) limit, (double Now, double Ahead, double Rich) poor)
    {
        var missing = _costs[rival] - SlackOf(rival);
        var (now, ahead) = (missing - poor.Now, missing - poor.Ahead);
        if (poor.Rich == 0)
        {
            // Where nobody can pay for it all the way, the rate is beyond any.
            if (now > 0)
            {
                _quotes.Raise(rival, Beyond * _worth[rival]);
            }

            var bound = Math.Min(now, ahead) > 0 ? Beyond : 0;
            return (bound, bound, 0, Crossing(now, ahead));
        }

        var points = poor.Rich * _worth[rival] * (1 + Precision.Unit);
        (now, ahead) = (now / points, ahead / points);
        var slope = _electorate.Backers[rival].PoorBeside(poor.Rich) / poor.Rich * (1 + Precision.Unit);
        return (now, ahead, slope, Crossing(now - limit.Now, ahead - limit.Ahead));
    }

    // How far a straight line from the one to the other is above nought.
    private static double Crossing(double now, double ahead) => (now, ahead) switch
    {
        ( < 0, _) => 0,
        (_, > 0) => 1,
        _ when now == 0 => 0,
        _ => now / (now - ahead) * (1 - Precision.Unit),
    };

    // Twins tie under every share. Others tie for as long as their prices stay as they are: when each supporter who
    // does not pay in full has nothing, and has nothing ahead.
    private bool Lasts(int[] tied, double rate) =>
        Array.TrueForAll(tied, place => _electorate.Twins[place] == _electorate.Twins[tied[0]])
        || Array.TrueForAll(tied, place => IsSettled(place, rate * _worth[place]));

    private bool IsSettled(int place, double price)
    {
        var who = _electorate.Backers[place];
        for (var i = 0; i < who.Papers.Length; i++)
        {
            var left = _purses.Left[who.Papers[i]];
            if (left < 0
                ? _sums.Most(who.Papers[i]) > 0
                : (left - _purses.Error) * _purses.Quantum <= price * who.Points[i] * (1 + Precision.Unit))
            {
                return false;
            }
        }

        return true;
    }
}
