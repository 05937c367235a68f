using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Marks;

/// <summary>The grades of one candidate.</summary>
/// <param name="Candidate">Their number.</param>
/// <param name="Votes">How many votes give each grade, best first, in units of the result.</param>
/// <param name="MajorityGrade">
/// The place of the majority grade, from 1 for the best: more than half give it or a better one, and at least half
/// give it or a worse one. 0 when nobody voted.
/// </param>
public sealed record Judgement(int Candidate, ImmutableArray<long> Votes, int MajorityGrade)
{
    /// <summary>How many votes give a better grade than the majority grade.</summary>
    public long Better => Votes.Take(MajorityGrade - 1).Sum();

    /// <summary>How many votes give a worse grade than the majority grade.</summary>
    public long Worse => Votes.Skip(MajorityGrade).Sum();

    /// <summary>The grades of so many votes, all ordered from the best to the worst.</summary>
    public static Judgement Of(int candidate, ImmutableArray<long> votes)
    {
        var total = votes.Sum();
        return new Judgement(candidate, votes, total == 0 ? 0 : GradeAt(votes, (total / 2) + 1));
    }

    /// <summary>The grade of the vote at this position, from 1 for the best of them.</summary>
    internal static int GradeAt(ImmutableArray<long> votes, long position)
    {
        var grade = 0;
        for (; position > 0; grade++)
        {
            position -= votes[grade];
        }

        return grade;
    }
}
