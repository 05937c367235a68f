namespace ToadLane.Counting.Elections.Engine;

/// <summary>Settles ties: by the votes at earlier points as the rule says, then by the drawn lot.</summary>
internal sealed class TieBreaker(Election election, LookBack lookBack)
{
    private readonly List<(int Stage, long[] Votes)> _history = [];
    private readonly LotOrder _lot = new(election);

    /// <summary>Every tie so far.</summary>
    public List<ElectionTie> Ties { get; } = [];

    /// <summary>Keeps the votes at this point of the count to look back on.</summary>
    public void Remember(int stage, long[] votes) => _history.Add((stage, [.. votes]));

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

        List<int> left = [.. tied];
        int? at = null;
        foreach (var (earlier, votes) in Points())
        {
            var wanted = question == TieQuestion.Exclusion
                ? left.Min(each => votes[each])
                : left.Max(each => votes[each]);
            var before = left.Count;
            left.RemoveAll(each => votes[each] != wanted);
            at = left.Count < before ? earlier : at;
            if (left.Count == 1)
            {
                return Report(tied, question, stage, left[0], TieSettlement.EarlierVotes, at);
            }
        }

        var drawn = left.MinBy(each => _lot.RankOf(each + 1));
        return Report(tied, question, stage, drawn, LotOrder.Settles(election), null);
    }

    /// <summary>Whether votes at earlier points tell these candidates apart.</summary>
    public bool CanTellApart(IReadOnlyList<int> tied) =>
        Points().Any(point => tied.Any(each => point.Votes[each] != point.Votes[tied[0]]));

    private IEnumerable<(int Stage, long[] Votes)> Points() => lookBack switch
    {
        LookBack.Latest => _history.AsEnumerable().Reverse(),
        LookBack.First => _history,
        _ => [],
    };

    private int Report(
        IReadOnlyList<int> tied, TieQuestion question, int stage, int chosen, TieSettlement settlement, int? at)
    {
        Ties.Add(new ElectionTie(
            stage, question, [.. tied.Order().Select(each => each + 1)], chosen + 1, settlement, at));
        return chosen;
    }
}
