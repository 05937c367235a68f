using System.Numerics;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Marks;

namespace ToadLane.Counting.Certificates.Stages;

/// <summary>Checks results of rules that add up marks: the sums, the grades, and that the best are elected.</summary>
internal sealed class MarkCheck(Election election, ElectionResult result, PaperSums sums)
{
    private readonly SeatCheck _seats = new(election);

    public IEnumerable<Flaw?> Flaws(IElectionRule rule, long unitsOfPart)
    {
        yield return Flaw.Unless(result.Stages.Length, 1, () => "how many stages there are");
        var stage = result.Stages[0];
        if (rule is MajorityJudgement)
        {
            foreach (var flaw in JudgementFlaws(stage, unitsOfPart))
            {
                yield return flaw;
            }

            yield break;
        }

        // Borda's points are halves at the smallest, in units of a tenth: twice the points are fifths of those.
        var units = rule is Borda ? unitsOfPart / 2 : unitsOfPart;
        foreach (var candidate in election.Candidates)
        {
            var points = candidate.IsWithdrawn ? 0 : sums.Points[candidate.Number - 1] * units;
            yield return Flaw.Unless(
                stage.Votes[candidate.Number - 1],
                points,
                () => $"the votes of candidate {candidate.Number}, in units");
        }

        foreach (var flaw in _seats.Flaws(result, _seats.ByVotes(stage.Votes), []))
        {
            yield return flaw;
        }
    }

    private IEnumerable<Flaw?> JudgementFlaws(ElectionStage stage, long unitsOfPart)
    {
        var worst = election.Grades.IsEmpty ? election.Candidates.Length + 1 : election.Grades.Length;
        yield return Flaw.Unless(
            result.Judgements.Length, election.Candidates.Length, () => "how many candidates are judged");
        foreach (var (place, judgement) in result.Judgements.Index())
        {
            var votes = GradesOf(place, worst, unitsOfPart);
            yield return Flaw.Unless(judgement.Candidate, place + 1, () => $"whose judgement {place + 1} is");
            yield return Flaw.Unless(
                SeatCheck.Row(judgement.Votes), SeatCheck.Row(votes), () => $"the grades of candidate {place + 1}");
            var middle = MiddleOf(votes);
            yield return Flaw.Unless(
                judgement.MajorityGrade, middle, () => $"the majority grade of candidate {place + 1}");
            yield return Flaw.Unless(
                stage.Votes[place], votes.Take(middle).Sum(), () => $"the votes of candidate {place + 1}, in units");
        }

        foreach (var flaw in _seats.Flaws(result, Levels(), []))
        {
            yield return flaw;
        }
    }

    private long[] GradesOf(int candidate, int worst, long unitsOfPart)
    {
        var votes = new long[worst];
        foreach (var paper in sums.Valid)
        {
            var rank = paper.Held.FirstOrDefault(each => each.Candidates.Contains(candidate));
            votes[Math.Min(rank?.Number ?? worst, worst) - 1] += paper.Count * unitsOfPart;
        }

        return votes;
    }

    // The lower middle one: at least half of all are no better.
    private static int MiddleOf(long[] votes)
    {
        var (all, soFar) = (votes.Sum(), 0L);
        for (var grade = 0; grade < votes.Length; grade++)
        {
            soFar += votes[grade];
            if (soFar * 2 > all)
            {
                return grade + 1;
            }
        }

        return 0;
    }

    private IEnumerable<IEnumerable<int>> Levels()
    {
        List<Judgement> standing = [.. election.Candidates.Where(candidate => !candidate.IsWithdrawn)
            .Select(candidate => result.Judgements[candidate.Number - 1])];
        while (standing.Count > 0)
        {
            var best = standing.Aggregate((one, other) => Compare(other, one) < 0 ? other : one);
            List<Judgement> level = [.. standing.Where(each => Compare(each, best) == 0)];
            standing.RemoveAll(level.Contains);
            yield return level.Select(each => each.Candidate);
        }
    }

    // Takes the middle grades away, as many at once as both have alike in the middle.
    private static int Compare(Judgement one, Judgement other)
    {
        var common = one.Votes.Concat(other.Votes).Aggregate(0L, (sum, each) => (long)Gcd(sum, each));
        long[] first = [.. one.Votes.Select(each => each / Math.Max(1, common))];
        long[] second = [.. other.Votes.Select(each => each / Math.Max(1, common))];
        while (!first.SequenceEqual(second))
        {
            var (grade, back) = (MiddleOf(first), MiddleOf(second));
            if (grade != back)
            {
                return grade - back;
            }

            var alike = Math.Max(1, Math.Min(Alike(first, grade), Alike(second, grade)));
            first[grade - 1] -= alike;
            second[grade - 1] -= alike;
        }

        return 0;
    }

    private static BigInteger Gcd(long one, long other) => BigInteger.GreatestCommonDivisor(one, other);

    // How many of this grade can go, one after the other, while it stays in the middle: n of them as long as those
    // better are not half of what is then left, nor those worse more than half.
    private static long Alike(long[] votes, int grade)
    {
        var better = votes.Take(grade - 1).Sum();
        var worse = votes.Skip(grade).Sum();
        return votes[grade - 1] - Math.Abs(better - worse) - 1;
    }
}
