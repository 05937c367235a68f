using System.Globalization;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>
/// Writes a sheet as text of fixed width, for printers and terminals. A table that is too wide goes on below itself;
/// E marks who is elected, X who is out of the count, and an asterisk who is ahead.
/// </summary>
public static class SheetText
{
    /// <summary>The characters of a line, unless others are asked for: landscape A4 in small print.</summary>
    public const int UsualWidth = 120;

    private const int WidestHead = 32;
    private const int WidestColumn = 44;
    private const string Gap = "  ";

    /// <summary>Writes the sheet.</summary>
    /// <param name="sheet">What to write.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The characters of a line; a single column may be wider.</param>
    public static void Write(Sheet sheet, TextWriter writer, int width = UsualWidth)
    {
        writer.WriteLine(sheet.Title);
        writer.WriteLine(new string('=', Math.Min(Length(sheet.Title), width)));
        writer.WriteLine();
        var names = sheet.Facts.Select(fact => fact.Name.Length).DefaultIfEmpty().Max();
        foreach (var fact in sheet.Facts)
        {
            WriteWrapped(writer, fact.Name.PadRight(names) + Gap, SheetNumber.Grouped(fact.Value), width);
        }

        foreach (var section in sheet.Sections)
        {
            writer.WriteLine();
            writer.WriteLine(section.Heading);
            writer.WriteLine(new string('-', section.Heading.Length));
            foreach (var sentence in section.Sentences)
            {
                WriteWrapped(writer, "", sentence, width);
            }

            if (section.Table is { } table)
            {
                WriteTable(table, writer, width);
            }
        }
    }

    private static void WriteWrapped(TextWriter writer, string first, string text, int width)
    {
        var indent = new string(' ', first.Length);
        foreach (var line in Wrapped(text, Math.Max(20, width - first.Length)))
        {
            writer.WriteLine(first + line);
            first = indent;
        }
    }

    private static void WriteTable(SheetTable table, TextWriter writer, int width)
    {
        var head = Math.Min(WidestHead, table.Rows.Select(row => Length(row.Head)).Append(table.Corner.Length).Max());
        for (var start = 0; start < table.Columns.Length;)
        {
            var end = End(table, start, width - head);
            writer.WriteLine();
            new TextBlock(table.Part(start, end), head, Widths(table, start, end)).Write(writer);
            start = end;
        }

        WriteKey(table, writer);
    }

    private static void WriteKey(SheetTable table, TextWriter writer)
    {
        var marks = table.Rows.SelectMany(row => row.Cells)
            .Where((cell, place) => !table.Columns[place % table.Columns.Length].IsText)
            .Select(cell => cell.Mark).Distinct().Order()
            .Select(mark => mark switch
            {
                SheetMark.Elected => "E elected",
                SheetMark.Excluded => "X out of the count",
                SheetMark.Ahead => "* ahead",
                _ => "",
            })
            .Where(words => words.Length > 0)
            .ToList();
        if (marks.Count > 0)
        {
            writer.WriteLine();
            writer.WriteLine(string.Join(", ", marks));
        }
    }

    // As many whole groups of columns as fit, and one at the least.
    private static int End(SheetTable table, int start, int room)
    {
        var end = table.EndOfGroup(start);
        while (end < table.Columns.Length)
        {
            var next = table.EndOfGroup(end);
            if (Widths(table, start, next).Sum(width => width + Gap.Length) > room)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int[] Widths(SheetTable table, int start, int end) =>
        [.. Enumerable.Range(start, end - start).Select(place => Math.Min(WidestColumn, table.Rows
            .Select(row => Length(TextBlock.Cell(row.Cells[place], table.Columns[place])))
            .Append(Length(TextBlock.Title(table.Columns[place])))
            .Append(table.Columns[place].Group.Length > 0 ? TextBlock.NarrowestGroup : 0).Max()))];

    /// <summary>Lines of no more than so many characters, broken between words where that can be.</summary>
    internal static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in text.ReplaceLineEndings(" ").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Length(line) + 1 + Length(word) > width)
            {
                yield return line;
                line = "";
            }

            line += (line.Length > 0 ? " " : "") + word;
        }

        yield return line;
    }

    /// <summary>How many characters people see.</summary>
    internal static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>No more than so many characters, with dots for what is missing.</summary>
    internal static string Cut(string text, int width) => Length(text) <= width
        ? text
        : new StringInfo(text).SubstringByTextElements(0, Math.Max(1, width - 1)) + "…";
}
