using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ToadLane.Councils;

/// <summary>
/// Names, populations and wards of areas, from a CSV file with the column names of the national lookups.
/// </summary>
internal static class CsvAreas
{
    private const int LongestField = 10_000;

    public static async IAsyncEnumerable<AreaRow> ReadAsync(
        Stream stream, string council, [EnumeratorCancellation] CancellationToken cancel)
    {
        using StreamReader text = new(stream, Encoding.UTF8, leaveOpen: true);
        using CsvParser csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            MaxFieldSize = LongestField,
            TrimOptions = TrimOptions.Trim,
        });
        if (!await csv.ReadAsync() || AreaColumns.Find(csv.Record ?? []) is not { } columns)
        {
            yield return new AreaRow.Faulty(new ImportPlace(1), AreaRefusals.NoCodeColumn);
            yield break;
        }

        string[] header = csv.Record!;
        long lastLine = csv.RawRow;
        while (await csv.ReadAsync())
        {
            cancel.ThrowIfCancellationRequested();
            string[] record = csv.Record!;
            // A quoted cell may run over several lines: the row is named by its first.
            ImportPlace place = new(lastLine + 1);
            lastLine = csv.RawRow;
            yield return Row(place, columns, new Cells(header, record), council);
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
