namespace ToadLane.Counting.Elections;

/// <summary>Papers in a parcel for each candidate, to be moved on when that one goes out.</summary>
internal sealed class PreferenceParcels
{
    private readonly RankedPapers _papers;
    private readonly List<(int Paper, int At)>[] _parcels;

    /// <param name="candidates">How many candidates there are.</param>
    /// <param name="papers">Papers with one candidate at each rank, none of them withdrawn.</param>
    public PreferenceParcels(int candidates, RankedPapers papers)
    {
        _papers = papers;
        Votes = new long[candidates];
        _parcels = [.. Votes.Select(_ => new List<(int Paper, int At)>())];
        for (var paper = 0; paper < papers.Distinct; paper++)
        {
            Put(paper, 0);
        }
    }

    /// <summary>Each candidate's votes, by place.</summary>
    public long[] Votes { get; }

    /// <summary>Moves a candidate's papers to the next preference who is still in.</summary>
    /// <param name="place">Whose papers.</param>
    /// <param name="isIn">Whether the candidate at each place is still in.</param>
    /// <returns>For each candidate the votes they got; at the end, those that nobody got.</returns>
    public long[] MoveOn(int place, bool[] isIn)
    {
        var moved = new long[Votes.Length + 1];
        foreach (var (paper, from) in _parcels[place])
        {
            var marks = _papers.MarksOf(paper);
            var at = from + 1;
            while (at < marks.Length && !isIn[marks[at] - 1])
            {
                at++;
            }

            moved[at < marks.Length ? marks[at] - 1 : ^1] += _papers.CountOf(paper);
            if (at < marks.Length)
            {
                Put(paper, at);
            }
        }

        _parcels[place].Clear();
        Votes[place] = 0;
        return moved;
    }

    private void Put(int paper, int at)
    {
        var place = _papers.MarksOf(paper)[at] - 1;
        _parcels[place].Add((paper, at));
        Votes[place] += _papers.CountOf(paper);
    }
}
