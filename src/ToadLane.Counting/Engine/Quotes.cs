namespace ToadLane.Counting.Engine;

/// <summary>What is known, within a run, of the price of each project.</summary>
internal sealed class Quotes
{
    private readonly double[] _first;
    private readonly double[] _worth;
    private readonly double[] _low;
    private readonly double[] _lowRate;
    private readonly Price[] _prices;
    private readonly bool[] _allPayInFull;
    private readonly Offer[] _offers;
    private readonly long[] _offeredAt;
    private readonly long[] _lookedAt;
    private long _time = 1;

    /// <param name="first">For each project a bound that no price in any run is below.</param>
    /// <param name="worth">For each project what it is worth to a supporter for each point.</param>
    public Quotes(double[] first, double[] worth)
    {
        (_first, _worth) = (first, worth);
        _low = new double[first.Length];
        _lowRate = new double[first.Length];
        _prices = new Price[first.Length];
        _allPayInFull = new bool[first.Length];
        _offers = new Offer[first.Length];
        _offeredAt = new long[first.Length];
        _lookedAt = new long[first.Length];
    }

    /// <summary>Begins a run.</summary>
    public void Begin()
    {
        Array.Clear(_low);
        for (var place = 0; place < _first.Length; place++)
        {
            Raise(place, _first[place]);
        }
    }

    /// <summary>Begins a round, in which nothing has been looked at yet.</summary>
    public void Next() => _time++;

    /// <summary>The price is not below this, in minor units.</summary>
    public double Low(int place) => _low[place];

    /// <summary>The rate, the price for what the project is worth, is not below this.</summary>
    public double LowRate(int place) => _lowRate[place];

    /// <summary>The price as it was found when the project was looked at last.</summary>
    public Price Price(int place) => _prices[place];

    /// <summary>The rate at that price.</summary>
    public double Rate(int place) => _prices[place].Number / _worth[place];

    /// <summary>Whether every supporter has that price, unless some purse is too near it to be sure.</summary>
    public bool AllPayInFull(int place) => _allPayInFull[place];

    /// <summary>Whether the project was looked at in this round.</summary>
    public bool IsLookedAt(int place) => _lookedAt[place] == _time;

    /// <summary>The project is looked at in this round.</summary>
    public void Look(int place) => _lookedAt[place] = _time;

    /// <summary>The project may be looked at again in this round.</summary>
    public void Forget(int place) => _lookedAt[place] = 0;

    /// <summary>What the purses say of the price.</summary>
    public void Note(int place, Estimate found)
    {
        (_prices[place], _allPayInFull[place]) = (found.Price, found.AllPayInFull);
        Note(new Offer(place, found.Low, found.Slope));
    }

    /// <summary>What the exact price is.</summary>
    public void Note(int place, Price price)
    {
        (_prices[place], _allPayInFull[place]) = (price, false);
        Raise(place, price.Number * (1 - Precision.Unit));
    }

    /// <summary>What is known of the price in this round, for runs with a greater share.</summary>
    public void Note(Offer offer)
    {
        _offers[offer.Place] = offer;
        _offeredAt[offer.Place] = _time;
        Raise(offer.Place, offer.Low);
    }

    /// <summary>What was noted of the project last in this run, if in this round; else null.</summary>
    public Offer? OfferOf(int place) => _offeredAt[place] == _time ? _offers[place] : null;

    /// <summary>The price is not below this, now and in later rounds of the run.</summary>
    public void Raise(int place, double low)
    {
        if (low > _low[place])
        {
            _low[place] = low;
            _lowRate[place] = low / _worth[place] * (1 - Precision.Unit);
        }
    }

    /// <summary>What was noted in this round of one of these projects.</summary>
    public void Record(ReadOnlySpan<int> places, List<Offer> offers)
    {
        foreach (var place in places)
        {
            if (_offeredAt[place] == _time)
            {
                offers.Add(_offers[place]);
            }
        }
    }
}
