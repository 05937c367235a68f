using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Certificates.Stages;

/// <summary>A paper of an election taken apart rank by rank, for checking: slow and plain.</summary>
/// <param name="Ranks">Every rank with something in it or left empty, best first, without the withdrawn.</param>
/// <param name="Count">How many there are, in parts of a vote.</param>
/// <param name="Label">What a list of rejected papers calls it.</param>
internal sealed record PlainPaper(IReadOnlyList<PlainRank> Ranks, long Count, string Label)
{
    /// <summary>The ranks that somebody who stands holds.</summary>
    public IReadOnlyList<PlainRank> Held { get; } = [.. Ranks.Where(rank => rank.Candidates.Count > 0)];

    /// <summary>Whether the voter left the first rank empty.</summary>
    public bool BeginsWithGap => Ranks is [{ IsGap: true }, ..];

    public static IEnumerable<PlainPaper> AllOf(Election election, RankedPapers papers)
    {
        for (var paper = 0; paper < papers.Distinct; paper++)
        {
            var count = papers.CountOf(paper);
            var label = $"{new Fraction(count, papers.PartsOfVote)} × {papers.TextOf(paper)}";
            yield return new PlainPaper(RanksOf(election, papers.MarksOf(paper)), count, label);
        }
    }

    /// <summary>The preferences that a rule reads, one list for each rank; or why it reads none.</summary>
    public (List<int[]> Preferences, PaperFault? Fault) Read(MarkReading reading)
    {
        List<int[]> read = [];
        foreach (var rank in Ranks)
        {
            var fault = rank switch
            {
                { IsGap: true } when reading == MarkReading.Strict => PaperFault.NoFirstPreference,
                { Candidates.Count: > 1 } when reading is MarkReading.Strict or MarkReading.PassOverGaps =>
                    PaperFault.SharedFirstPreference,
                _ => (PaperFault?)null,
            };
            if (fault is not null)
            {
                return (read, read.Count == 0 ? fault : null);
            }

            if (rank.Candidates.Count == 1 || (rank.Candidates.Count > 1 && reading == MarkReading.Share))
            {
                read.Add([.. rank.Candidates]);
            }
        }

        return (read, read.Count == 0 ? PaperFault.Blank : null);
    }

    private static List<PlainRank> RanksOf(Election election, ReadOnlySpan<int> marks)
    {
        List<PlainRank> ranks = [];
        foreach (var mark in marks)
        {
            if (mark >= 0)
            {
                ranks.Add(new PlainRank(ranks.Count + 1, mark == 0, []));
            }

            if (mark != 0 && !election.Candidates[Math.Abs(mark) - 1].IsWithdrawn)
            {
                ranks[^1].Candidates.Add(Math.Abs(mark) - 1);
            }
        }

        return ranks;
    }
}
