using System.Collections.Immutable;
using System.Globalization;
using ToadLane.Counting.Elections.Pairwise;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>What rules made of candidates compared in pairs, as sections.</summary>
internal sealed class PairwiseTables(ElectionResult result, SheetNames names)
{
    // Beyond that a table of pairs is no help to anybody.
    private const int MostPrinted = 40;

    public IEnumerable<SheetSection> Sections(PairwiseComparison comparison)
    {
        yield return new SheetSection("Order") { Sentences = [.. Order(comparison)] };
        if (comparison.Table.Standing.Length > MostPrinted)
        {
            yield return new SheetSection("Pairs")
            {
                Sentences = ["There are too many candidates to print every pair. The result file has them."],
            };
            yield break;
        }

        yield return new SheetSection("Pairs")
        {
            Sentences = ["Each row says how many votes prefer that candidate to the one above the column."],
            Table = Matrix("Votes for the row over the column", comparison, comparison.Table.Prefer),
        };
        if (!comparison.Paths.IsEmpty)
        {
            var paths = comparison.Paths.ToDictionary(path => (path.From, path.To), path => path.Strength);
            yield return new SheetSection("Strongest paths")
            {
                Table = Matrix(
                    "Strength of the strongest path from the row to the column",
                    comparison,
                    (from, to) => paths.GetValueOrDefault((from, to))),
            };
        }

        if (!comparison.Steps.IsEmpty)
        {
            yield return new SheetSection("Majorities") { Table = Steps(comparison.Steps) };
        }
    }

    private IEnumerable<string> Order(PairwiseComparison comparison) => comparison.Order.Select((level, place) =>
        FormattableString.Invariant($"{place + 1}. {names.Several(level)}{(level.Length > 1 ? " (tied)" : "")}"));

    private SheetTable Matrix(string caption, PairwiseComparison comparison, Func<int, int, long> number) => new(
        caption,
        "Candidate",
        [.. comparison.Table.Standing.Select(other => new SheetColumn(names.Short(other), ""))],
        [.. comparison.Table.Standing.Select(one => new SheetRow(
            names.Short(one),
            [.. comparison.Table.Standing.Select(other => one == other
                ? new SheetCell(SheetNumber.None)
                : new SheetCell(
                    result.Write(number(one, other)),
                    number(one, other) > number(other, one) ? SheetMark.Ahead : SheetMark.None))]))]);

    private SheetTable Steps(ImmutableArray<PairStep> steps) => new(
        "Majorities, the strongest first",
        "Step",
        [
            new SheetColumn("", "Majority") { IsText = true },
            new SheetColumn("", "For"),
            new SheetColumn("", "Against"),
            new SheetColumn("", "Outcome") { IsText = true },
        ],
        [.. steps.Select((step, place) => new SheetRow(
            (place + 1).ToString(CultureInfo.InvariantCulture),
            [
                new SheetCell($"{names.Short(step.Winner)} over {names.Short(step.Loser)}"),
                new SheetCell(result.Write(step.For)),
                new SheetCell(result.Write(step.Against)),
                new SheetCell(step.IsKept ? "Kept" : "Left out: stronger ones say the opposite"),
            ]))]);
}
