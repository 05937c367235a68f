namespace ToadLane.Counting.Engine;

/// <summary>
/// What a run of all rounds with one share left behind: what was bought, and enough about what was not to say how far
/// the share may be raised before anything changes.
/// </summary>
internal sealed class Trail
{
    private readonly List<TrailRound> _rounds = [];

    /// <summary>The share of each voter.</summary>
    public Fraction Share { get; private set; }

    /// <summary>How many rounds bought something.</summary>
    public int Count { get; private set; }

    /// <summary>What everything bought costs, in minor units.</summary>
    public Int128 Cost { get; private set; }

    /// <summary>What was bought, in order.</summary>
    public IEnumerable<int> Places => _rounds.Take(Count).Select(round => round.Place);

    /// <summary>The sets of projects that tied, each in the order in which the tie order puts them.</summary>
    public IEnumerable<int[]> Ties => _rounds.Take(Count).Select(round => round.Tied).OfType<int[]>();

    /// <summary>The round with this number; that after the last bought nothing.</summary>
    public TrailRound this[int round] => _rounds[round];

    /// <summary>Forgets everything.</summary>
    public void Begin(Fraction share) => (Share, Count, Cost) = (share, 0, 0);

    /// <summary>The round that comes after those that bought something, as if nothing had happened in it
    /// yet.</summary>
    public TrailRound Next()
    {
        if (_rounds.Count == Count)
        {
            _rounds.Add(new TrailRound());
        }

        _rounds[Count].Begin();
        return _rounds[Count];
    }

    /// <summary>The round that came next has bought something for this.</summary>
    public void Add(long cost)
    {
        Cost += cost;
        Count++;
    }
}
