using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Engine;

/// <summary>Papers as a rule reads them: without withdrawn candidates and what the rule does not take.</summary>
internal sealed record ReadPapers(RankedPapers Papers, ImmutableArray<RejectedPaper> Rejected, long RejectedParts)
{
    public static ReadPapers Of(Election election, RankedPapers papers, MarkReading reading)
    {
        var withdrawn = new bool[election.Candidates.Length + 1];
        foreach (var candidate in election.Candidates)
        {
            withdrawn[candidate.Number] = candidate.IsWithdrawn;
        }

        return IsPlain(papers, withdrawn)
            ? new ReadPapers(papers, papers.Rejected, papers.RejectedVotes)
            : new MarkFilter(withdrawn, reading).Read(papers);
    }

    // Nearly all files: then the papers can be taken as they are.
    private static bool IsPlain(RankedPapers papers, bool[] withdrawn)
    {
        for (var paper = 0; paper < papers.Distinct; paper++)
        {
            var marks = papers.MarksOf(paper);
            if (marks.IsEmpty)
            {
                return false;
            }

            foreach (var mark in marks)
            {
                if (mark <= 0 || withdrawn[mark])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
