namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>
/// Adds papers to a table of pairs in time that grows with the marks on a paper and not with those who stand: whoever
/// is not on it is settled at the end, by how many rank the other one at all.
/// </summary>
internal sealed class PairwiseTally(int candidates)
{
    private readonly long[] _before = new long[candidates * candidates];
    private readonly long[] _equal = new long[candidates * candidates];
    private readonly long[] _ranked = new long[candidates];

    public void Add(ReadOnlySpan<int> marks, long count)
    {
        var rank = 0;
        for (var at = 0; at < marks.Length; at++)
        {
            if (marks[at] >= 0)
            {
                rank = at;
            }

            if (marks[at] != 0)
            {
                AddOne(marks, at, rank, count);
            }
        }
    }

    /// <summary>How many papers prefer each candidate to each other one, row by row.</summary>
    public long[] Table(Unranked unranked)
    {
        if (unranked == Unranked.NoPreference)
        {
            return _before;
        }

        var table = new long[_before.Length];
        for (var one = 0; one < candidates; one++)
        {
            for (var other = 0; other < candidates; other++)
            {
                var (there, back) = ((one * candidates) + other, (other * candidates) + one);
                table[there] = one == other ? 0 : _ranked[one] - _before[back] - _equal[there] - _equal[back];
            }
        }

        return table;
    }

    // Everybody in front of the mark is preferred to it or, from the start of its rank on, equal to it.
    private void AddOne(ReadOnlySpan<int> marks, int at, int rank, long count)
    {
        var one = Math.Abs(marks[at]) - 1;
        _ranked[one] += count;
        for (var earlier = 0; earlier < at; earlier++)
        {
            if (marks[earlier] != 0)
            {
                var other = Math.Abs(marks[earlier]) - 1;
                (earlier < rank ? _before : _equal)[(other * candidates) + one] += count;
            }
        }
    }
}
