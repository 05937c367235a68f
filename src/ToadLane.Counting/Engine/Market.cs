namespace ToadLane.Counting.Engine;

/// <summary>The projects that are still open in a run, and the choice among them in each round.</summary>
internal sealed class Market
{
    // Prices that differ by less than this part of themselves may be in the wrong order.
    private const double Closeness = 1e-9;

    private readonly Electorate _electorate;
    private readonly TieBreak _tieBreak;
    private readonly Purses _purses;
    private readonly ExactPrices _exact;
    private readonly PriceFilter _filter;
    private readonly Quotes _quotes;

    // By place.
    private readonly double[] _costs;
    private readonly double[] _worth;
    private readonly bool[] _isOpen;

    private readonly int[] _open;
    private readonly List<int> _rivals = [];
    private int _openCount;
    private int _best;

    public Market(
        Contest contest, Electorate electorate, double[] worth, TieBreak tieBreak, (Purses, ExactPrices) money)
    {
        (_electorate, _tieBreak, (_purses, _exact)) = (electorate, tieBreak, money);
        _filter = new PriceFilter(contest, electorate, _purses);
        _costs = [.. contest.Projects.Select(project => (double)project.Cost)];
        _worth = worth;

        // No price is below what it would be if everybody could pay in full.
        _quotes = new Quotes(
            [.. _costs.Select((cost, place) =>
                cost / Math.Max(1, electorate.Backers[place].TotalPoints) * (1 - Precision.Unit))],
            _worth);
        Horizon = new Horizon(electorate, _purses, _quotes, (_costs, worth));
        _isOpen = new bool[_costs.Length];
        _open = new int[_costs.Length];
    }

    /// <summary>What looks ahead from the run.</summary>
    public Horizon Horizon { get; }

    /// <summary>Opens everything that its supporters might pay for with this share.</summary>
    public void Begin(double share)
    {
        _quotes.Begin();
        _openCount = 0;
        for (var place = 0; place < _isOpen.Length; place++)
        {
            _isOpen[place] = _costs[place] <= _electorate.Backers[place].Total * share * (1 + Closeness);
            if (_isOpen[place])
            {
                _open[_openCount++] = place;
            }
        }
    }

    /// <summary>Begins a round with what is known of it from a run with a lesser share.</summary>
    /// <param name="was">That run's round, or null.</param>
    /// <param name="growth">No purse has grown by more than this since.</param>
    public void Open(TrailRound? was, double growth)
    {
        _quotes.Next();
        foreach (var offer in was is null ? [] : was.Offers)
        {
            var low = offer.Low - (growth * offer.Slope);
            low -= Math.Abs(low) * Precision.Unit;
            if (_isOpen[offer.Place] && low > 0)
            {
                _quotes.Note(offer with { Low = low });
            }
        }
    }

    /// <summary>What this round buys, or null when no supporters can pay for anything.</summary>
    /// <param name="round">Where a tie is noted.</param>
    /// <param name="likely">What was bought next in a run with a lesser share, as far as it is still open.</param>
    public Sale? Choose(TrailRound round, IEnumerable<int> likely)
    {
        _best = -1;
        var first = likely.FirstOrDefault(place => _isOpen[place], NextBelow(double.PositiveInfinity));
        if (first >= 0)
        {
            Look(first, double.PositiveInfinity);
        }

        if (_best >= 0)
        {
            Horizon.Scout(_best, BestRate * (1 + Closeness));
        }

        while (NextBelow(Limit) is var next and >= 0)
        {
            Look(next, Limit);
        }

        if (_best < 0)
        {
            return null;
        }

        // The best may turn out to be beyond its supporters: then it is closed, and the next best may do.
        return SaleOf(_best) is { } sale ? Challenge(sale, round) : ChooseAgain(round);
    }

    /// <summary>Writes down what is known of the prices in this round.</summary>
    public void Record(TrailRound round) => _quotes.Record(Opened, round.Offers);

    /// <summary>The project is bought, or nobody can pay for it any more.</summary>
    public void Close(int place)
    {
        _isOpen[place] = false;
        _open[Opened.IndexOf(place)] = _open[--_openCount];
    }

    /// <summary>The rate of a sale, the price for what the project is worth, is not above this.</summary>
    public double HighRate(Sale sale) =>
        (sale.Price.Number + (sale.Price.Error * _purses.Quantum)) / _worth[sale.Place] * (1 + Precision.Unit);

    private double BestRate => _best < 0 ? double.PositiveInfinity : _quotes.Rate(_best);

    private ReadOnlySpan<int> Opened => _open.AsSpan(0, _openCount);

    private double Limit => BestRate * (1 + Closeness);

    private bool AreTwins(IEnumerable<int> places) =>
        places.Select(place => _electorate.Twins[place]).Distinct().Count() == 1;

    // A project that nobody can pay for has no limit that is above its rate.
    private int NextBelow(double limit)
    {
        var next = -1;
        limit = Math.Min(limit, Horizon.NoLimit);
        foreach (var place in Opened)
        {
            if (_quotes.LowRate(place) <= limit && !_quotes.IsLookedAt(place))
            {
                (next, limit) = (place, _quotes.LowRate(place));
            }
        }

        return next;
    }

    // Looks until the price is known, or its rate is known to be above the limit.
    private void Look(int place, double limit)
    {
        _quotes.Look(place);
        var found = _filter.Of(place, _quotes.Low(place), limit * _worth[place] * (1 + Closeness));
        if (found.CannotPay)
        {
            Close(place);
        }
        else if (!found.IsInDoubt)
        {
            _quotes.Note(place, found);
        }
        else if (_exact.Of(place, (_quotes.Low(place), double.PositiveInfinity)) is { } price)
        {
            _quotes.Note(place, PriceOf(price));
        }
        else
        {
            Close(place);
        }

        if (_isOpen[place] && _quotes.Rate(place) < BestRate)
        {
            _best = place;
        }
    }

    private Sale? ChooseAgain(TrailRound round)
    {
        foreach (var place in Opened)
        {
            _quotes.Forget(place);
        }

        return Choose(round, []);
    }

    // Null when it turned out that nobody can pay for it.
    private Sale? SaleOf(int place)
    {
        if (!_purses.LeaveADoubt(_electorate.Backers[place], _quotes.Price(place)))
        {
            return new Sale(place, _quotes.Price(place), null);
        }

        if (ExactPriceOf(place) is { } exactly)
        {
            return new Sale(place, PriceOf(exactly), exactly);
        }

        Close(place);
        return null;
    }

    // Where all pay in full, the earlier rounds need not be known.
    private Fraction? ExactPriceOf(int place) =>
        _quotes.AllPayInFull(place) && !_purses.LeaveADoubt(_electorate.Backers[place], _quotes.Price(place))
            ? new Fraction((long)_costs[place], _electorate.Backers[place].TotalPoints)
            : _exact.Of(place, (_quotes.Low(place), _quotes.Price(place).Number * (1 + Closeness)));

    private Price PriceOf(Fraction price) => new(_purses.InQuanta(price), price.Approximate(), 1);

    // Whether another may be as cheap as the best; if so, which of them is bought.
    private Sale Challenge(Sale best, TrailRound round)
    {
        var high = HighRate(best);
        while (NextBelow(high) is var next and >= 0)
        {
            Look(next, high);
        }

        _rivals.Clear();
        foreach (var place in Opened)
        {
            if (place == best.Place || _quotes.LowRate(place) <= high)
            {
                _rivals.Add(place);
            }
        }

        if (_rivals.Count == 1)
        {
            return best;
        }

        if (AreTwins(_rivals))
        {
            round.Tied = [.. _rivals.Order(_tieBreak)];
            return best with { Place = round.Tied[0] };
        }

        return Cheapest(round);
    }

    private Sale Cheapest(TrailRound round)
    {
        var prices = new List<(int Place, Fraction Price, Fraction Rate)>();
        foreach (var place in _rivals)
        {
            if (ExactPriceOf(place) is { } price)
            {
                prices.Add((place, price, price / (long)_worth[place]));
            }
            else
            {
                Close(place);
            }
        }

        var least = prices.Min(offer => offer.Rate);
        var tied = prices.Where(offer => offer.Rate == least).OrderBy(offer => offer.Place, _tieBreak).ToList();
        if (tied.Count > 1)
        {
            round.Tied = [.. tied.Select(offer => offer.Place)];
        }

        return new Sale(tied[0].Place, PriceOf(tied[0].Price), tied[0].Price);
    }
}
