using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Marks;

namespace ToadLane.Counting.Certificates.Stages;

/// <summary>What the papers come to by a rule, added up one by one: who is rejected, and points where there are any.
/// </summary>
internal sealed class PaperSums
{
    private readonly Election _election;
    private readonly IElectionRule _rule;
    private readonly int _standing;

    public PaperSums(Election election, RankedPapers papers, IElectionRule rule)
    {
        (_election, _rule, _standing) = (election, rule, election.Standing);
        PartsOfVote = papers.PartsOfVote;
        Points = new Int128[election.Candidates.Length];
        Rejected = [.. papers.Rejected];
        RejectedParts = papers.RejectedVotes;
        foreach (var paper in PlainPaper.AllOf(election, papers))
        {
            if (Take(paper) is { } fault)
            {
                RejectedParts += paper.Count;
                Rejected.Add(new RejectedPaper(paper.Label, fault));
            }
            else
            {
                ValidParts += paper.Count;
                Valid.Add(paper);
            }
        }
    }

    /// <summary>What one vote is in these numbers.</summary>
    public int PartsOfVote { get; }

    /// <summary>The papers that count.</summary>
    public List<PlainPaper> Valid { get; } = [];

    /// <summary>The papers that do not, with reasons.</summary>
    public List<RejectedPaper> Rejected { get; }

    public long ValidParts { get; private set; }

    public long RejectedParts { get; private set; }

    /// <summary>Each candidate's votes or points, in parts of a vote; for Borda's rule twice as many.</summary>
    public Int128[] Points { get; }

    private PaperFault? Take(PlainPaper paper) => _rule switch
    {
        GregoryRule rule => paper.Read(rule.Marks).Fault,
        MeekRule rule => paper.Read(rule.Marks).Fault,
        AlternativeVote rule => paper.Read(rule.Marks).Fault,
        _ when paper.Held.Count == 0 => PaperFault.Blank,
        FirstPastThePost => First(paper),
        BlockVote rule => Block(paper, rule),
        Approval rule => Approve(paper, rule),
        Score => AddPoints(paper),
        Borda rule => Rank(paper, rule),
        MajorityJudgement => UnknownGrade(paper),
        _ => null,
    };

    private PaperFault? First(PlainPaper paper)
    {
        if (paper.BeginsWithGap && _election.Grades.IsEmpty)
        {
            return PaperFault.NoFirstPreference;
        }

        if (paper.Held[0].Candidates.Count > 1)
        {
            return PaperFault.SharedFirstPreference;
        }

        Points[paper.Held[0].Candidates[0]] += paper.Count;
        return null;
    }

    private PaperFault? Block(PlainPaper paper, BlockVote rule)
    {
        List<int> chosen = [.. paper.Held.SelectMany(rank => rank.Candidates)];
        if (chosen.Count > _election.Seats)
        {
            List<int> ends = [];
            foreach (var rank in paper.Held)
            {
                ends.Add((ends.Count == 0 ? 0 : ends[^1]) + rank.Candidates.Count);
            }

            if (rule.Extra == ExtraMarks.Reject || !ends.Contains(_election.Seats))
            {
                return PaperFault.TooManyChoices;
            }
        }

        foreach (var candidate in chosen.Take(_election.Seats))
        {
            Points[candidate] += paper.Count;
        }

        return null;
    }

    private PaperFault? Approve(PlainPaper paper, Approval rule)
    {
        foreach (var rank in paper.Held)
        {
            var isApproved = rule.Ranks is { } last
                ? rank.Number <= last
                : _election.Grades.IsEmpty
                    || (rank.Number <= _election.Grades.Length && _election.Grades[rank.Number - 1].Points > 0);
            rank.Candidates.ForEach(each => Points[each] += isApproved ? paper.Count : 0);
        }

        return null;
    }

    private PaperFault? UnknownGrade(PlainPaper paper) =>
        !_election.Grades.IsEmpty && paper.Held[^1].Number > _election.Grades.Length ? PaperFault.UnknownGrade : null;

    private PaperFault? AddPoints(PlainPaper paper)
    {
        if (UnknownGrade(paper) is { } fault)
        {
            return fault;
        }

        foreach (var rank in paper.Held)
        {
            Int128 worth = _election.Grades.IsEmpty
                ? Math.Max(0, _standing + 1 - rank.Number)
                : _election.Grades[rank.Number - 1].Points;
            rank.Candidates.ForEach(each => Points[each] += worth * paper.Count);
        }

        return null;
    }

    // Twice the points, place by place, so that shares of them stay whole.
    private PaperFault? Rank(PlainPaper paper, Borda rule)
    {
        var ranked = paper.Held.Sum(rank => rank.Candidates.Count);
        Int128 worth = rule.Unranked == BordaUnranked.Modified ? ranked : _standing - 1;
        foreach (var candidates in paper.Held.Select(rank => rank.Candidates))
        {
            var last = worth - candidates.Count + 1;
            var twice = rule.Equal switch
            {
                BordaEqual.Highest => 2 * worth,
                BordaEqual.Lowest => 2 * last,
                _ => worth + last,
            };
            candidates.ForEach(each => Points[each] += twice * paper.Count);
            worth = last - 1;
        }

        if (rule.Unranked == BordaUnranked.Share)
        {
            var on = paper.Held.SelectMany(rank => rank.Candidates).ToHashSet();
            foreach (var candidate in _election.Candidates
                .Where(each => !each.IsWithdrawn && !on.Contains(each.Number - 1)))
            {
                Points[candidate.Number - 1] += (_standing - 1 - ranked) * (Int128)paper.Count;
            }
        }

        return null;
    }
}
