using System.Globalization;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>Where votes went at each stage: what the diagram of transfers shows.</summary>
internal sealed class TransferTable(ElectionResult result, SheetNames names)
{
    public SheetTable? Table()
    {
        SheetRow[] rows = [.. result.Stages.SelectMany(Rows)];
        return rows.Length == 0 ? null : new SheetTable(
            "Where votes went at each stage",
            "Stage",
            [
                new SheetColumn("", "From") { IsText = true },
                new SheetColumn("", "To") { IsText = true },
                new SheetColumn("", "Papers"),
                new SheetColumn("", "Votes"),
            ],
            [.. rows]);
    }

    // Papers that went the same way with different values stand in one row; those that nobody got come last.
    private IEnumerable<SheetRow> Rows(ElectionStage stage) => stage.Transfers
        .GroupBy(transfer => (transfer.From, transfer.To))
        .OrderBy(way => way.Key.From)
        .ThenBy(way => way.Key.To == 0)
        .ThenBy(way => way.Key.To)
        .Select(way => new SheetRow(
            stage.Number.ToString(CultureInfo.InvariantCulture),
            [
                new SheetCell(Name(way.Key.From)),
                new SheetCell(Name(way.Key.To)),
                new SheetCell(way.Sum(transfer => transfer.Papers).ToString(CultureInfo.InvariantCulture)),
                new SheetCell(result.Write(way.Sum(transfer => transfer.Votes))),
            ]));

    private string Name(int number) => number == 0 ? "nobody" : names.Short(number);
}
