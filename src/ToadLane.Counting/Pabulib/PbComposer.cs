using System.Collections.Immutable;
using System.Globalization;

namespace ToadLane.Counting.Pabulib;

/// <summary>Makes the sections of a file from a contest and its papers.</summary>
internal static class PbComposer
{
    public static PbFile Compose(Contest contest, PaperPile papers, IEnumerable<PbEntry> about) => new()
    {
        Contest = contest,
        Papers = papers,
        Meta = Meta(contest, papers, about),
        Projects = Projects(contest, papers),
        Votes = Votes(contest, papers),
    };

    private static ImmutableArray<PbEntry> Meta(Contest contest, PaperPile papers, IEnumerable<PbEntry> about)
    {
        var limits = contest.Limits;
        var scale = contest.Scale;
        (string Key, string? Value)[] known =
        [
            ("num_projects", Number(contest.Projects.Length, 1)),
            ("num_votes", Number(papers.Voters, 1)),
            ("budget", Number(contest.Budget, scale)),
            ("vote_type", Name(contest.Form)),
            ("min_length", Number(limits.MinChoices, 1)),
            ("max_length", Number(limits.MaxChoices, 1)),
            ("min_sum_cost", Number(limits.MinTotalCost, scale)),
            ("max_sum_cost", Number(limits.MaxTotalCost, scale)),
            ("min_points", Number(limits.MinPoints, contest.PointScale)),
            ("max_points", Number(limits.MaxPoints, contest.PointScale)),
            ("min_sum_points", Number(limits.MinTotalPoints, contest.PointScale)),
            ("max_sum_points", Number(limits.MaxTotalPoints, contest.PointScale)),
            ("default_score", limits.DefaultPoints == 0 ? null : Number(limits.DefaultPoints, contest.PointScale)),
            ("min_project_score_threshold", Number(contest.MinScore, contest.PointScale)),
        ];
        return
        [
            .. about.Where(entry => !known.Any(line => line.Key == entry.Key)),
            .. known.Where(line => line.Value is not null).Select(line => new PbEntry(line.Key, line.Value!)),
        ];
    }

    private static PbTable Projects(Contest contest, PaperPile papers) => new(
        ["project_id", "cost", "votes", "score", "name"],
        [
            .. contest.Projects.Select((project, place) => ImmutableArray.Create(
                project.Id,
                Number(project.Cost, contest.Scale)!,
                Number(papers.Votes[place], 1)!,
                Number(papers.Scores[place], contest.PointScale * papers.WeightScale)!,
                project.Name)),
        ]);

    private static PbTable Votes(Contest contest, PaperPile papers)
    {
        var hasPoints = contest.Form is BallotForm.Cumulative or BallotForm.Scoring;
        var hasAreas = papers.Papers.Any(paper => paper.Area is not null);
        var hasWeights = papers.Papers.Any(paper => paper.Weight != papers.WeightScale);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var paper in papers.Papers.Select(paper => WithoutDefaults(contest, paper)))
        {
            string?[] fields =
            [
                string.Join(',', paper.Choices.Select(place => contest.Projects[place].Id)),
                hasPoints ? string.Join(',', paper.Points.Select(given => Number(given, contest.PointScale))) : null,
                hasAreas ? paper.Area ?? "" : null,
                hasWeights ? Number(paper.Weight, papers.WeightScale) : null,
            ];
            for (var copy = 0L; copy < paper.Count; copy++)
            {
                rows.Add([Number(rows.Count + 1, 1)!, .. fields.Where(field => field is not null)!]);
            }
        }

        string?[] columns =
            [hasPoints ? "points" : null, hasAreas ? "neighborhood" : null, hasWeights ? "weight" : null];
        return new PbTable(["voter_id", "vote", .. columns.Where(name => name is not null)!], rows.ToImmutable());
    }

    // A project with the default points need not be named, unless the paper would be too short without it.
    private static Paper WithoutDefaults(Contest contest, Paper paper)
    {
        var given = contest.Limits.DefaultPoints;
        if (given == 0 || contest.Form != BallotForm.Scoring)
        {
            return paper;
        }

        int[] named =
        [
            .. Enumerable.Range(0, paper.Choices.Length)
                .OrderBy(place => paper.Points[place] == given)
                .Take(Math.Max(contest.Limits.MinChoices ?? 0, paper.Points.Count(points => points != given)))
                .Order(),
        ];
        return paper with
        {
            Choices = [.. named.Select(place => paper.Choices[place])],
            Points = [.. named.Select(place => paper.Points[place])],
        };
    }

    private static string Name(BallotForm form) => form switch
    {
        BallotForm.Approval => "approval",
        BallotForm.ChooseOne => "choose-1",
        BallotForm.Cumulative => "cumulative",
        BallotForm.Scoring => "scoring",
        BallotForm.Ordinal => "ordinal",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "No such ballot form."),
    };

    // An amount in parts, scale (a power of ten) to one, as a decimal number.
    private static string? Number(long? parts, int scale)
    {
        if (parts is not { } amount)
        {
            return null;
        }

        var whole = (amount / scale).ToString(CultureInfo.InvariantCulture);
        var rest = Math.Abs(amount % scale);
        var sign = amount < 0 && amount / scale == 0 ? "-" : "";
        return rest == 0
            ? sign + whole
            : sign + whole + "." + rest.ToString(CultureInfo.InvariantCulture)
                .PadLeft(scale.ToString(CultureInfo.InvariantCulture).Length - 1, '0');
    }
}
