using System.Globalization;
using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>A result as a table for people, or as one object for programs.</summary>
internal sealed class CountTable(Contest contest, CountResult result)
{
    private const int LongestName = 60;

    public object Json() => new
    {
        result.Rule,
        Parameters = result.Parameters.ToDictionary(p => p.Name, p => p.Value),
        result.Winners,
        result.Cost,
        contest.Budget,
        contest.Scale,
        result.Voters,
        Steps = result.Steps.Select(Step),
        result.Ties,
        result.Rejected,
        Projects = result.Projects.Select(p => new
        {
            p.Id,
            p.Votes,
            p.Score,
            p.Cost,
            p.Won,
            p.Verdict,
            p.LeftAtItsTurn,
            LeftWithSupporters = p.LeftWithSupporters?.ToString(),
        }),
    };

    public void Write(TextWriter output)
    {
        string settings = string.Join(", ", result.Parameters.Select(p => $"{p.Name} {p.Value}"));
        output.WriteLine($"Rule     {result.Rule}{(settings.Length > 0 ? $" ({settings})" : "")}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Voters   {result.Voters:N0}"));
        output.WriteLine($"Budget   {this.Amount(contest.Budget)}");
        output.WriteLine($"Winners  {result.Winners.Length}, costing {this.Amount(result.Cost)}");
        output.WriteLine();
        output.WriteLine($"{"",-3} {"Project",-12} {"Votes",9} {"Cost",16}  Name");
        foreach (ProjectOutcome project in this.InOrder())
        {
            string mark = project.Won ? "✓" : "";
            string name = contest.Projects[contest.PlaceOf(project.Id)!.Value].Name;
            name = name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{mark,-3} {project.Id,-12} {project.Score,9:N0} {this.Amount(project.Cost),16}  {name}"));
        }

        foreach (Tie tie in result.Ties)
        {
            output.WriteLine($"Tie: {string.Join(", ", tie.Projects)} – decided by {tie.DecidedBy}");
        }

        foreach (RejectedPaper paper in result.Rejected)
        {
            output.WriteLine($"Rejected: {paper.Label} – {paper.Reason}");
        }
    }

    // Steps as flat objects: which fields there are depends on the kind.
    private static Dictionary<string, object?> Step(CountStep step) => step.GetType().GetProperties()
        .Where(p => p.Name is not (nameof(CountStep.About) or "EqualityContract"))
        .ToDictionary(
            p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..],
            p => p.GetValue(step) is Fraction or Int128 ? p.GetValue(step)?.ToString() : p.GetValue(step));

    private IEnumerable<ProjectOutcome> InOrder()
    {
        Dictionary<string, int> places = result.Winners.Select((id, place) => (id, place)).ToDictionary();
        return result.Projects.OrderBy(p => places.GetValueOrDefault(p.Id, int.MaxValue))
            .ThenByDescending(p => p.Score);
    }

    private string Amount(long minor) => contest.Scale == 1
        ? minor.ToString("N0", CultureInfo.InvariantCulture)
        : ((decimal)minor / contest.Scale).ToString("N2", CultureInfo.InvariantCulture);
}
