using ToadLane.Counting.Elections;
using ToadLane.Counting.Results;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Whom every rule that applies would have elected: equal results once.</summary>
internal sealed class ElectionRuleTable(Election election, IReadOnlyList<ElectionComparison> results)
{
    public void Write(TextWriter output)
    {
        List<IGrouping<string, ElectionComparison>> outcomes =
            [.. results.GroupBy(result => string.Join(' ', result.Winners.Order()))];
        output.WriteLine();
        output.WriteLine(outcomes.Count == 1
            ? $"All {results.Count} rules elect the same"
            : $"{results.Count} rules elect in {outcomes.Count} different ways");
        output.WriteLine();
        TextTable table = new(new("Rules"), new("Elected"));
        foreach (IGrouping<string, ElectionComparison> outcome in outcomes)
        {
            string elected = string.Join(", ", outcome.First().Winners.Order().Select(this.Name));
            foreach ((int nth, ElectionComparison result) in outcome.Index())
            {
                table.Add(result.Rule, nth == 0 ? elected : "the same");
            }
        }

        table.Write(output);
    }

    private string Name(int number) => election.Candidates[number - 1].Name;
}
