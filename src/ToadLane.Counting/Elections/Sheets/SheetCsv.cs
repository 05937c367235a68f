using System.Buffers;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>
/// Writes a sheet as CSV: facts, then each section with its heading. Numbers have no separators; words that a
/// spreadsheet would take for a formula get an apostrophe in front.
/// </summary>
public static class SheetCsv
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    /// <summary>Writes the sheet, one line feed a line.</summary>
    public static void Write(Sheet sheet, TextWriter writer)
    {
        WriteRow(writer, [Words(sheet.Title)]);
        foreach (var fact in sheet.Facts)
        {
            WriteRow(writer, [fact.Name, Words(fact.Value)]);
        }

        foreach (var section in sheet.Sections)
        {
            writer.Write('\n');
            WriteRow(writer, [section.Heading]);
            foreach (var sentence in section.Sentences)
            {
                WriteRow(writer, [Words(sentence)]);
            }

            if (section.Table is { } table)
            {
                WriteTable(writer, table);
            }
        }
    }

    private static void WriteTable(TextWriter writer, SheetTable table)
    {
        WriteRow(writer, [table.Corner, .. table.Columns.Select(column =>
            Words(string.Join(": ", new[] { column.Group, column.Title }.Where(part => part.Length > 0))))]);
        foreach (var row in table.Rows)
        {
            WriteRow(writer, [
                Words(row.Head),
                .. row.Cells.Zip(table.Columns, (cell, column) =>
                    column.IsText ? Words(cell.Text) : Number(cell.Text)),
            ]);
        }
    }

    // A dash stands for no number at all.
    private static string Number(string text) => text == SheetNumber.None ? "" : text.TrimStart('+');

    private static string Words(string text) =>
        text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells) =>
        writer.Write(string.Join(',', cells.Select(Quoted)) + "\n");

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(Special) < 0
        ? cell
        : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
