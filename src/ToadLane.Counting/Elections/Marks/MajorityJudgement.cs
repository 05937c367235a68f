using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Marks;

/// <summary>
/// <c>majority-judgement</c>: voters grade candidates; the middle grade of each, the lower of two, is its majority
/// grade, and the best one wins. Equal ones are told apart by what is left after taking such a vote from each, again
/// and again (Balinski and Laraki, "A theory of measuring, electing, and ranking", PNAS 104, 2007). A candidate without
/// a grade gets the worst. Where voters rank candidates, ranks are taken as grades.
/// </summary>
public sealed record MajorityJudgement : IElectionRule
{
    /// <summary>The name of the rule.</summary>
    public const string RuleName = "majority-judgement";

    // Each candidate's votes for each grade are kept.
    private const int MostGrades = 10_000_000;

    /// <inheritdoc />
    public string Name => RuleName;

    /// <inheritdoc />
    public ImmutableArray<CountParameter> Parameters => [];

    /// <inheritdoc />
    /// <exception cref="ArgumentException">Candidates times grades are more than ten million.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public ElectionResult Count(Election election, RankedPapers papers, CountWatch watch)
    {
        var worst = WorstGrade(election);
        var votes = election.Candidates.Select(_ => new Dictionary<int, long>()).ToArray();
        var sorted = new SortedPapers(election, papers).Each(
            (marks, count) =>
            {
                if (!election.Grades.IsEmpty && marks.Ranks[^1] > election.Grades.Length)
                {
                    return PaperFault.UnknownGrade;
                }

                for (var at = 0; at < marks.Length; at++)
                {
                    var grade = Math.Min(marks.Ranks[at], worst);
                    var grades = votes[marks.Places[at]];
                    grades[grade] = grades.GetValueOrDefault(grade) + count;
                }

                return null;
            },
            watch);
        return Result(election, sorted, Judge(votes, worst, sorted.Valid));
    }

    // Ranks that are no grades of the election end in one more, worse than all, for those who are not on a paper.
    private static int WorstGrade(Election election)
    {
        var grades = election.Grades.IsEmpty ? election.Candidates.Length + 1 : election.Grades.Length;
        return (long)grades * election.Candidates.Length <= MostGrades
            ? grades
            : throw new ArgumentException($"{election.Candidates.Length} candidates are too many to judge.");
    }

    private static ImmutableArray<Judgement> Judge(Dictionary<int, long>[] votes, int worst, long total) =>
        [.. votes.Select((own, place) =>
        {
            var grades = new long[worst];
            foreach (var (grade, count) in own)
            {
                grades[grade - 1] = count;
            }

            grades[^1] += total - own.Values.Sum();
            return Judgement.Of(place + 1, [.. grades]);
        })];

    private ElectionResult Result(Election election, SortedPapers papers, ImmutableArray<Judgement> judgements)
    {
        var levels = Levels(election.Candidates.Where(candidate => !candidate.IsWithdrawn)
            .Select(candidate => judgements[candidate.Number - 1]));
        long[] votes = [.. judgements.Select(judgement => judgement.Votes.Take(judgement.MajorityGrade).Sum())];
        return new MarkOutcome(votes, papers, papers.Decimals).Result(this, election, levels) with
        {
            Judgements = judgements,
        };
    }

    private static IEnumerable<IEnumerable<int>> Levels(IEnumerable<Judgement> judgements)
    {
        var level = new List<Judgement>();
        foreach (var judgement in judgements.Order(JudgementOrder.Instance))
        {
            if (level.Count > 0 && JudgementOrder.Instance.Compare(level[0], judgement) != 0)
            {
                yield return level.Select(each => each.Candidate);
                level = [];
            }

            level.Add(judgement);
        }

        yield return level.Select(each => each.Candidate);
    }
}
