namespace ToadLane.Counting.Elections.Engine;

/// <summary>Settles ties: by the votes at earlier points as the rule says, then by the drawn lot.</summary>
internal sealed class TieBreaker(Election election, LookBack lookBack)
{
    private readonly List<(int Stage, long[] Votes)> _history = [];
    private readonly LotOrder _lot = new(election);

    // Candidates in the order of their votes at the point that counts first, then at the next and so on: whoever has
    // the lower number had fewer, and the same number means the same votes at every point so far.
    private readonly int[] _ranks = new int[election.Candidates.Length];

    /// <summary>Every tie so far.</summary>
    public List<ElectionTie> Ties { get; } = [];

    /// <summary>Keeps the votes at this point of the count to look back on.</summary>
    public void Remember(int stage, long[] votes)
    {
        if (lookBack == LookBack.Never)
        {
            return;
        }

        _history.Add((stage, [.. votes]));
        var keys = new (long, long)[_ranks.Length];
        int[] order = new int[_ranks.Length];
        for (var candidate = 0; candidate < order.Length; candidate++)
        {
            order[candidate] = candidate;
            keys[candidate] = lookBack == LookBack.First
                ? (_ranks[candidate], votes[candidate])
                : (votes[candidate], _ranks[candidate]);
        }

        Array.Sort(keys, order);
        var rank = 0;
        for (var place = 0; place < order.Length; place++)
        {
            rank += place > 0 && keys[place] != keys[place - 1] ? 1 : 0;
            _ranks[order[place]] = rank;
        }
    }

    /// <summary>
    /// Of candidates with the same votes, the one to take: for election or for a surplus the one who had more at the
    /// point that counts, for exclusion the one who had fewer.
    /// </summary>
    public int Take(IReadOnlyList<int> tied, TieQuestion question, int stage)
    {
        if (tied.Count == 1)
        {
            return tied[0];
        }

        if (TakeByVotes(tied, question, stage) is { } chosen)
        {
            return chosen;
        }

        var drawn = Ahead(tied, question).MinBy(each => _lot.RankOf(each + 1));
        Report(tied, question, stage, drawn, LotOrder.Settles(election), null);
        return drawn;
    }

    /// <summary>As the other, or null when votes alone do not single anybody out.</summary>
    public int? TakeByVotes(IReadOnlyList<int> tied, TieQuestion question, int stage)
    {
        var ahead = Ahead(tied, question);
        if (ahead.Length != 1)
        {
            return null;
        }

        Report(tied, question, stage, ahead[0], TieSettlement.EarlierVotes, PointThatSettled(tied, ahead[0]));
        return ahead[0];
    }

    private int[] Ahead(IReadOnlyList<int> tied, TieQuestion question)
    {
        var wanted = question == TieQuestion.Exclusion
            ? tied.Min(each => _ranks[each])
            : tied.Max(each => _ranks[each]);
        return [.. tied.Where(each => _ranks[each] == wanted)];
    }

    // Whoever stood next to the chosen one was alike for longest.
    private int PointThatSettled(IReadOnlyList<int> tied, int chosen)
    {
        var nearest = tied.Where(each => each != chosen).MinBy(each => Math.Abs(_ranks[each] - _ranks[chosen]));
        var points = lookBack == LookBack.First ? _history : _history.AsEnumerable().Reverse();
        return points.First(point => point.Votes[nearest] != point.Votes[chosen]).Stage;
    }

    private void Report(
        IReadOnlyList<int> tied, TieQuestion question, int stage, int chosen, TieSettlement settlement, int? at) =>
        Ties.Add(new ElectionTie(
            stage, question, [.. tied.Order().Select(each => each + 1)], chosen + 1, settlement, at));
}
