using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>A tie order made ready for one count: compares projects by their places.</summary>
internal sealed class TieBreak : IComparer<int>
{
    private readonly Contest _contest;
    private readonly ImmutableArray<long> _votes;
    private readonly int[] _list;

    public TieBreak(Contest contest, PaperPile papers)
    {
        _contest = contest;
        _votes = papers.Votes;
        var listed = contest.TieOrder.ListFor(contest).Select((id, index) => (id, index)).DistinctBy(pair => pair.id)
            .ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
        _list = [.. contest.Projects.Select((project, place) =>
            listed.TryGetValue(project.Id, out var index) ? index : listed.Count + place)];
    }

    /// <summary>Below zero when the project at <paramref name="x"/> goes before that at <paramref name="y"/>.</summary>
    public int Compare(int x, int y)
    {
        foreach (var criterion in _contest.TieOrder.Criteria)
        {
            if (Compare(criterion, x, y) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>
    /// The tie between these projects, as reported: in order, with what put the first before the second.
    /// </summary>
    public Tie Report(IEnumerable<int> places, TieEffect effect, long times)
    {
        int[] order = [.. places.Order(this)];
        var criterion = _contest.TieOrder.Criteria.First(c => Compare(c, order[0], order[1]) != 0);
        return new Tie([.. order.Select(place => _contest.Projects[place].Id)], criterion, effect, times);
    }

    private int Compare(TieCriterion criterion, int x, int y) => criterion switch
    {
        TieCriterion.LowestCost => _contest.Projects[x].Cost.CompareTo(_contest.Projects[y].Cost),
        TieCriterion.MostVotes => _votes[y].CompareTo(_votes[x]),
        TieCriterion.List => _list[x].CompareTo(_list[y]),
        TieCriterion.ProjectId => string.CompareOrdinal(_contest.Projects[x].Id, _contest.Projects[y].Id),
        _ => throw new InvalidOperationException($"There is no criterion {criterion}."),
    };
}
