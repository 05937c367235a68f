namespace ToadLane.Counting;

/// <summary>
/// Money being spent under the conditions of a contest: what is left, for whom, and what it rules out.
/// </summary>
internal sealed class Spending
{
    private readonly Contest _contest;
    private readonly ILookup<int, int> _rivals;
    private readonly ILookup<int, int> _needs;
    private readonly ILookup<int, int> _partsOf;
    private readonly long[] _spent;
    private readonly long[] _floors;
    private readonly long[] _caps;
    private readonly bool[] _funded;

    /// <summary>Starts with this money, to be spent on some of these projects.</summary>
    public Spending(Contest contest, long money, IEnumerable<int> eligible)
    {
        _contest = contest;
        Left = money;
        _funded = new bool[contest.Projects.Length];
        var conditions = contest.Conditions;
        _rivals = conditions.Exclusions
            .SelectMany(each => from one in each.Projects from other in each.Projects where one != other
                                select (Place(one), Place(other)))
            .Distinct()
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        _needs = conditions.Dependencies.Distinct().ToLookup(each => Place(each.Project), each => Place(each.Needs));
        var parts = conditions.Parts;
        _partsOf = parts.SelectMany((part, number) => part.Projects.Distinct().Select(id => (Place(id), number)))
            .ToLookup(pair => pair.Item1, pair => pair.number);
        _spent = new long[parts.Length];
        _caps = [.. parts.Select(part => part.Cap ?? long.MaxValue)];
        var most = new Int128[parts.Length];
        foreach (var place in eligible)
        {
            foreach (var part in _partsOf[place])
            {
                most[part] += contest.Projects[place].Cost;
            }
        }

        _floors = [.. parts.Select((part, number) => (long)Int128.Min(part.Floor ?? 0, most[number]))];
    }

    /// <summary>What is left, in minor units.</summary>
    public long Left { get; private set; }

    /// <summary>Whether the project must wait for one that it needs.</summary>
    public bool MustWait(int place) => _needs[place].Any(needed => !_funded[needed]);

    /// <summary>What stands in the way of funding this project, or null.</summary>
    public Obstacle? Against(int place)
    {
        if (_rivals[place].Where(rival => _funded[rival]).Select(rival => (int?)rival).FirstOrDefault() is { } rival)
        {
            return new Obstacle(Verdict.ExcludedByWinner, _contest.Projects[rival].Id);
        }

        if (_needs[place].Where(each => !_funded[each]).Select(each => (int?)each).FirstOrDefault() is { } needed)
        {
            return new Obstacle(Verdict.NeededProjectLost, _contest.Projects[needed].Id);
        }

        var cost = _contest.Projects[place].Cost;
        if (cost > Left)
        {
            return new Obstacle(Verdict.CostMoreThanWasLeft, null);
        }

        foreach (var part in _partsOf[place])
        {
            if (cost > _caps[part] - _spent[part])
            {
                return new Obstacle(Verdict.PartWasSpent, _contest.Conditions.Parts[part].Name);
            }
        }

        return cost > Left - KeptFromOthersThan(place) ? new Obstacle(Verdict.KeptForOthers, null) : null;
    }

    public void Fund(int place)
    {
        var cost = _contest.Projects[place].Cost;
        _funded[place] = true;
        Left -= cost;
        foreach (var part in _partsOf[place])
        {
            _spent[part] += cost;
        }
    }

    /// <summary>Nothing is kept for any part, and none has a cap.</summary>
    public void LiftParts()
    {
        Array.Clear(_floors);
        Array.Fill(_caps, long.MaxValue);
    }

    /// <summary>
    /// Divides what is not in the caps of these parts equally among them, odd minor units to the first.
    /// </summary>
    /// <returns>How much was divided.</returns>
    public long RaiseCaps(IReadOnlyList<int> parts)
    {
        var free = Left - parts.Aggregate(Int128.Zero, (sum, part) => sum + (_caps[part] - _spent[part]));
        if (parts.Count == 0 || free <= 0)
        {
            return 0;
        }

        for (var number = 0; number < parts.Count; number++)
        {
            _caps[parts[number]] += (long)((free / parts.Count) + (number < (long)(free % parts.Count) ? 1 : 0));
        }

        return (long)free;
    }

    /// <summary>The parts that this project lies in, by their number.</summary>
    public IEnumerable<int> PartsOf(int place) => _partsOf[place];

    private long KeptFromOthersThan(int place)
    {
        var kept = 0L;
        for (var part = 0; part < _floors.Length; part++)
        {
            kept += _partsOf[place].Contains(part) ? 0 : Math.Max(0, _floors[part] - _spent[part]);
        }

        return kept;
    }

    private int Place(string id) => _contest.PlaceOf(id)!.Value;
}
