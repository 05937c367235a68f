using System.Runtime.CompilerServices;

namespace ToadLane.Councils;

/// <summary>
/// Names, populations and wards of areas, from a CSV file with the column names of the national lookups.
/// </summary>
internal static class CsvAreas
{
    private const int LongestCell = 10_000;

    public static async IAsyncEnumerable<AreaRow> ReadAsync(
        Stream stream, string council, [EnumeratorCancellation] CancellationToken cancel)
    {
        using CsvRows rows = new(stream, LongestCell);
        if (!await rows.ReadAsync(cancel) || AreaColumns.Find(rows.Cells) is not { } columns)
        {
            yield return new AreaRow.Faulty(new ImportPlace(1), rows.Fault ?? AreaRefusals.NoCodeColumn);
            yield break;
        }

        string[] header = rows.Cells;
        while (await rows.ReadAsync(cancel))
        {
            yield return Row(new ImportPlace(rows.Line), columns, new Cells(header, rows.Cells), council);
        }

        if (rows.Fault is { } fault)
        {
            yield return new AreaRow.Faulty(new ImportPlace(rows.Line), fault);
        }
    }

    private static AreaRow Row(ImportPlace place, AreaColumns columns, Cells cells, string council)
    {
        if (cells.Record.Length != cells.Header.Length)
        {
            return new AreaRow.Faulty(place, AreaRefusals.WrongNumberOfCells(cells.Record.Length, cells.Header.Length));
        }

        if (columns.Council is { } column && cells.At(column) is { Length: > 0 } of && of != council)
        {
            return new AreaRow.Foreign(place);
        }

        return AreaRow.Of(place, AreaEntry.Read(columns, cells.At));
    }
}

/// <summary>The cells of one row by the names of their columns.</summary>
internal sealed record Cells(string[] Header, string[] Record)
{
    public string? At(string column) => this.Record[Array.IndexOf(this.Header, column)];
}
