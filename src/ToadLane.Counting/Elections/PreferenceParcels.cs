namespace ToadLane.Counting.Elections;

/// <summary>Papers in a parcel for each candidate, to be moved on when that one goes out.</summary>
internal sealed class PreferenceParcels(Election election, SkippedRank skipped)
{
    private readonly List<(int[] Preferences, int At, long Count)>[] _parcels =
        [.. election.Candidates.Select(_ => new List<(int[] Preferences, int At, long Count)>())];

    /// <summary>Each candidate's votes, by place.</summary>
    public long[] Votes { get; } = new long[election.Candidates.Length];

    /// <summary>Puts papers on the parcel of their first preference, or says why they count for nobody.</summary>
    public PaperFault? Take(PaperMarks marks, long count)
    {
        if (marks.BeginsWithGap && skipped == SkippedRank.EndsPaper)
        {
            return PaperFault.NoFirstPreference;
        }

        if (marks.EndOfRank(0) > 1)
        {
            return PaperFault.SharedFirstPreference;
        }

        Put((marks.Places[..Clear(marks)].ToArray(), 0, count));
        return null;
    }

    /// <summary>Moves a candidate's papers to the next preference who is still in.</summary>
    /// <param name="place">Whose papers.</param>
    /// <param name="isIn">Whether the candidate at a place is still in.</param>
    /// <returns>For each candidate the votes they got; at the end, those that nobody got.</returns>
    public long[] MoveOn(int place, Func<int, bool> isIn)
    {
        var moved = new long[Votes.Length + 1];
        foreach (var (preferences, from, count) in _parcels[place])
        {
            var at = from + 1;
            while (at < preferences.Length && !isIn(preferences[at]))
            {
                at++;
            }

            moved[at < preferences.Length ? preferences[at] : ^1] += count;
            if (at < preferences.Length)
            {
                Put((preferences, at, count));
            }
        }

        _parcels[place].Clear();
        Votes[place] = 0;
        return moved;
    }

    private void Put((int[] Preferences, int At, long Count) paper)
    {
        _parcels[paper.Preferences[paper.At]].Add(paper);
        Votes[paper.Preferences[paper.At]] += paper.Count;
    }

    // How many preferences there are before a shared rank and, where that ends the paper, before an empty one.
    private int Clear(PaperMarks marks)
    {
        var at = 0;
        while (at < marks.Length
            && marks.EndOfRank(at) == at + 1
            && (at == 0 || skipped == SkippedRank.PassedOver || !marks.FollowsGap(at)))
        {
            at++;
        }

        return at;
    }
}
