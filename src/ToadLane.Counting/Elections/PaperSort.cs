namespace ToadLane.Counting.Elections;

/// <summary>Puts distinct papers in their fixed order: by marks, rank by rank, shorter before longer.</summary>
internal static class PaperSort
{
    public static RankedPapers Sorted(
        ReadOnlyMemory<int> marks, ReadOnlyMemory<int> starts, ReadOnlyMemory<long> counts, RankedPapers about)
    {
        var order = Order(marks, starts);
        var sortedMarks = new int[marks.Length];
        var sortedStarts = new int[starts.Length];
        var sortedCounts = new long[counts.Length];
        var at = 0;
        for (var paper = 0; paper < order.Length; paper++)
        {
            var from = order[paper];
            var length = starts.Span[from + 1] - starts.Span[from];
            marks.Span.Slice(starts.Span[from], length).CopyTo(sortedMarks.AsSpan(at));
            at += length;
            sortedStarts[paper + 1] = at;
            sortedCounts[paper] = counts.Span[from];
        }

        return new RankedPapers(sortedMarks, sortedStarts, sortedCounts)
        {
            PartsOfVote = about.PartsOfVote,
            Rejected = about.Rejected,
            RejectedVotes = about.RejectedVotes,
        };
    }

    // Sorts by the first marks, packed into one number each, and looks further only where those are the same.
    private static int[] Order(ReadOnlyMemory<int> marks, ReadOnlyMemory<int> starts)
    {
        var order = new int[starts.Length - 1];
        var keys = new ulong[order.Length];
        for (var paper = 0; paper < order.Length; paper++)
        {
            order[paper] = paper;
            keys[paper] = Key(Paper(marks, starts, paper));
        }

        Array.Sort(keys, order);
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && keys[to] == keys[from])
            {
                to++;
            }

            if (to - from > 1)
            {
                order.AsSpan(from, to - from).Sort((x, y) =>
                    Paper(marks, starts, x).SequenceCompareTo(Paper(marks, starts, y)));
            }

            from = to;
        }

        return order;
    }

    private static ReadOnlySpan<int> Paper(ReadOnlyMemory<int> marks, ReadOnlyMemory<int> starts, int paper) =>
        marks.Span[starts.Span[paper]..starts.Span[paper + 1]];

    // Four marks of sixteen bits, in the order of the marks themselves; beyond 32,767 they are no longer told apart.
    private static ulong Key(ReadOnlySpan<int> paper)
    {
        var key = 0UL;
        for (var place = 0; place < 4; place++)
        {
            var mark = place < paper.Length ? Math.Clamp(paper[place], -32_766, 32_766) + 32_767 : 0;
            key = (key << 16) | (uint)mark;
        }

        return key;
    }
}
