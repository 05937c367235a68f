using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Counting.Tests;

/// <summary>A small approval election: what is voted on, and each voter's paper.</summary>
internal sealed record SmallContest(Contest Contest, int[][] Ballots)
{
    public PaperPile Pile => SmallContests.PileOf(Contest, Ballots);

    public override string ToString() =>
        $"budget {Contest.Budget}, costs {string.Join(' ', Contest.Projects.Select(project => project.Cost))}, papers "
        + string.Join(" | ", Ballots.Select(ballot => string.Join(' ', ballot)));
}

internal static class SmallContests
{
    /// <summary>Small numbers, so that ties and purses that are emptied to the penny are common.</summary>
    public static Arbitrary<SmallContest> Any { get; } = Arb.From(
        from projects in Gen.Choose(1, 6)
        from costs in Gen.Choose(1, 12).ArrayOf(projects)
        from budget in Gen.Choose(1, 30)
        from voters in Gen.Choose(1, 12)
        from marks in Gen.Choose(0, (1 << projects) - 1).ArrayOf(voters)
        select Of(budget, costs, [.. marks.Select(Marked)]));

    /// <summary>Projects are called a, b, c... in the order of their costs.</summary>
    public static SmallContest Of(long budget, int[] costs, int[][] ballots) => new(
        new Contest(
            costs.Select((cost, place) => new Project(Id(place), $"Project {Id(place)}", cost)),
            budget,
            BallotForm.Approval),
        ballots);

    public static PaperPile PileOf(Contest contest, IEnumerable<int[]> ballots)
    {
        var builder = new PaperPileBuilder(contest);
        var number = 0;
        foreach (var ballot in ballots)
        {
            builder.Add(ballot, [], $"voter {++number}");
        }

        return builder.Build();
    }

    public static string Id(int place) => ((char)('a' + place)).ToString();

    /// <summary>The result without the lists' identities, for comparing two results.</summary>
    public static string Written(CountResult result) => string.Join(
        '\n',
        [
            result.Rule,
            string.Join(',', result.Parameters),
            string.Join(',', result.Winners),
            string.Join(',', result.Steps),
            string.Join(',', result.Ties.Select(Written)),
            string.Join(',', result.Projects),
            $"{result.Cost} {result.Voters}",
        ]);

    private static string Written(Tie tie) =>
        $"{string.Join('=', tie.Projects)} {tie.DecidedBy} {tie.Effect} {tie.Times}";

    // The places whose bits are set.
    private static int[] Marked(int mark) => [.. Enumerable.Range(0, 31).Where(place => (mark >> place & 1) != 0)];
}
