using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Counting.Tests;

/// <summary>A small election: what is voted on, and each voter's paper, with its points if it has any.</summary>
internal sealed record SmallContest(Contest Contest, int[][] Ballots)
{
    /// <summary>For each paper and choice; null when the form has no points.</summary>
    public long[][]? Points { get; init; }

    public PaperPile Pile =>
        Points is null ? SmallContests.PileOf(Contest, Ballots) : SmallContests.PileOf(Contest, this);

    /// <summary>What this voter gives the project: nought without a mark.</summary>
    public long PointsOf(int voter, int place) => Array.IndexOf(Ballots[voter], place) switch
    {
        < 0 => 0,
        var rank when Contest.Form == BallotForm.Ordinal => Contest.Projects.Length - rank,
        var rank => Points?[voter][rank] ?? 1,
    };

    /// <summary>These projects as the declared order of ties puts them.</summary>
    public IEnumerable<int> InTieOrder(IEnumerable<int> places) => places
        .OrderBy(place => Contest.Projects[place].Cost)
        .ThenByDescending(place => Ballots.Count(ballot => ballot.Contains(place)))
        .ThenBy(place => place);

    public override string ToString() =>
        $"{Contest.Form}, budget {Contest.Budget} in {Contest.Scale}ths, "
        + $"costs {string.Join(' ', Contest.Projects.Select(project => project.Cost))}, papers "
        + string.Join(" | ", Ballots.Select((ballot, voter) => string.Join(' ', ballot.Select(
            (place, rank) => Points is null ? $"{place}" : $"{place}:{Points[voter][rank]}"))));
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

    /// <summary>With points from 0 to 3 for each choice.</summary>
    public static Arbitrary<SmallContest> Scored { get; } = Arb.From(
        from election in Any.Generator
        from points in Gen.Choose(0, 3).Select(points => (long)points).ArrayOf(6).ArrayOf(election.Ballots.Length)
        select new SmallContest(In(election.Contest, BallotForm.Scoring), election.Ballots)
        {
            Points = [.. election.Ballots.Select((ballot, voter) => points[voter][..ballot.Length])],
        });

    /// <summary>With the choices in an order of preference.</summary>
    public static Arbitrary<SmallContest> Ranked { get; } = Arb.From(
        from election in Any.Generator
        from seed in Gen.Choose(0, int.MaxValue)
        select new SmallContest(In(election.Contest, BallotForm.Ordinal), [.. election.Ballots.Select(ballot =>
        {
            int[] order = [.. ballot];
            new Random(seed).Shuffle(order);
            return order;
        })]));

    /// <summary>Any of the three kinds.</summary>
    public static Arbitrary<SmallContest> OfAnyForm { get; } =
        Arb.From(Gen.OneOf(Any.Generator, Scored.Generator, Ranked.Generator));

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

    public static PaperPile PileOf(Contest contest, SmallContest election)
    {
        var builder = new PaperPileBuilder(contest);
        for (var voter = 0; voter < election.Ballots.Length; voter++)
        {
            builder.Add(election.Ballots[voter], election.Points![voter], $"voter {voter + 1}");
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

    private static Contest In(Contest contest, BallotForm form) => new(contest.Projects, contest.Budget, form);
}
