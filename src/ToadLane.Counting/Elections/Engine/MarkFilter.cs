namespace ToadLane.Counting.Elections.Engine;

/// <summary>Takes from papers what a rule does not read, and sorts out those that then say nothing.</summary>
internal sealed class MarkFilter(bool[] withdrawn, MarkReading reading)
{
    private readonly List<int> _kept = [];
    private readonly List<int> _rank = [];

    public ReadPapers Read(RankedPapers papers)
    {
        var builder = new RankedPapersBuilder(withdrawn.Length - 1);
        while (builder.PartsOfVote < papers.PartsOfVote)
        {
            builder.SplitVotes();
        }

        var rejected = new List<RejectedPaper>(papers.Rejected);
        var rejectedParts = papers.RejectedVotes;
        for (var paper = 0; paper < papers.Distinct; paper++)
        {
            if (FaultIn(papers.MarksOf(paper)) is { } fault)
            {
                rejectedParts += papers.CountOf(paper);
                var votes = new Fraction(papers.CountOf(paper), papers.PartsOfVote);
                rejected.Add(new RejectedPaper($"{votes} × {papers.TextOf(paper)}", fault));
                continue;
            }

            builder.Add(_kept.ToArray(), papers.CountOf(paper));
        }

        return new ReadPapers(builder.Build(), [.. rejected], rejectedParts);
    }

    // Leaves in _kept what the rule reads of the paper.
    private PaperFault? FaultIn(ReadOnlySpan<int> marks)
    {
        _kept.Clear();
        for (var at = 0; at < marks.Length;)
        {
            at = TakeRank(marks, at);
            var fault = _rank.Count switch
            {
                0 when marks[at - 1] == 0 && reading == MarkReading.Strict => PaperFault.NoFirstPreference,
                > 1 when reading is MarkReading.Strict or MarkReading.PassOverGaps => PaperFault.SharedFirstPreference,
                _ => (PaperFault?)null,
            };
            if (fault is not null)
            {
                return _kept.Count == 0 ? fault : null;
            }

            if (_rank.Count <= 1 || reading == MarkReading.Share)
            {
                Keep();
            }
        }

        return _kept.Count == 0 ? PaperFault.Blank : null;
    }

    // Reads the candidates at one rank who have not withdrawn.
    private int TakeRank(ReadOnlySpan<int> marks, int at)
    {
        _rank.Clear();
        do
        {
            var number = Math.Abs(marks[at++]);
            if (number != 0 && !withdrawn[number])
            {
                _rank.Add(number);
            }
        }
        while (at < marks.Length && marks[at] < 0);
        return at;
    }

    private void Keep()
    {
        _rank.Sort();
        for (var place = 0; place < _rank.Count; place++)
        {
            _kept.Add(place == 0 ? _rank[place] : -_rank[place]);
        }
    }
}
