using System.Globalization;
using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>The result of a budget as a table for people.</summary>
internal sealed class BudgetTable(Contest contest, CountResult result)
{
    private readonly Amounts amounts = new(contest.Scale);

    public void Write(TextWriter output)
    {
        string settings = string.Join(", ", result.Parameters.Select(p => $"{p.Name} {p.Value}"));
        output.WriteLine($"Rule     {result.Rule}{(settings.Length > 0 ? $" ({settings})" : "")}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Voters   {result.Voters:N0}"));
        output.WriteLine($"Budget   {this.amounts.Of(contest.Budget)}");
        output.WriteLine($"Winners  {result.Winners.Length} of {contest.Projects.Length} projects, costing "
            + $"{this.amounts.Of(result.Cost)}; {this.amounts.Of(contest.Budget - result.Cost)} is left");
        output.WriteLine();
        this.Projects().Write(output);
        foreach (Tie tie in result.Ties)
        {
            output.WriteLine($"Tie: {string.Join(", ", tie.Projects)} – the first went first, by {By(tie.DecidedBy)}; "
                + Words(tie.Effect));
        }

        foreach (RejectedPaper paper in result.Rejected)
        {
            output.WriteLine($"Rejected: {paper.Label} – {RejectionWords.Of(paper.Reason)}");
        }
    }

    private static string Words(TieEffect effect) => effect switch
    {
        TieEffect.ChangesWinners => "otherwise others would have won",
        TieEffect.None => "the same would have won whichever went first",
        _ => "--explain says whether it mattered",
    };

    private TextTable Projects()
    {
        TextTable table = new(
            new(""),
            new("Project"),
            new("Votes", Alignment.Right),
            new("Score", Alignment.Right),
            new("Cost", Alignment.Right),
            new("Name"));
        foreach (ProjectOutcome project in this.InOrder())
        {
            table.Add(
                project.Won ? "✓" : "",
                project.Id,
                project.Votes.ToString("N0", CultureInfo.InvariantCulture),
                new Amounts(contest.PointScale).Of(project.Score),
                this.amounts.Of(project.Cost),
                ProjectName.Of(contest, project.Id));
        }

        return table;
    }

    private IEnumerable<ProjectOutcome> InOrder()
    {
        Dictionary<string, int> places = result.Winners.Select((id, place) => (id, place)).ToDictionary();
        return result.Projects.OrderBy(p => places.GetValueOrDefault(p.Id, int.MaxValue))
            .ThenByDescending(p => p.Score);
    }

    private static string By(TieCriterion criterion) => criterion switch
    {
        TieCriterion.LowestCost => "its lower cost",
        TieCriterion.MostVotes => "its votes",
        TieCriterion.List => "the list",
        TieCriterion.ProjectId => "its id",
        _ => criterion.ToString(),
    };
}
