namespace ToadLane.Counting.Elections.Sheets;

/// <summary>A part of a table in text: its heads, its rows and a rule above its foot.</summary>
internal sealed class TextBlock(SheetTable table, int head, int[] widths)
{
    /// <summary>Groups of columns are as wide as that at the least, for what was done at a stage.</summary>
    public const int NarrowestGroup = 11;

    private const string Gap = "  ";

    public void Write(TextWriter writer)
    {
        WriteGroups(writer);
        WriteLine(writer, table.Corner, [.. table.Columns.Select(Title)]);
        writer.WriteLine(Rule('-'));
        var inFoot = false;
        foreach (var row in table.Rows)
        {
            if (row.IsFoot && !inFoot)
            {
                writer.WriteLine(Rule('-'));
                inFoot = true;
            }

            WriteLine(writer, row.Head, [.. row.Cells.Select((cell, place) => Cell(cell, table.Columns[place]))]);
        }
    }

    /// <summary>A cell with its mark.</summary>
    public static string Cell(SheetCell cell, SheetColumn column)
    {
        if (column.IsText)
        {
            return cell.Text.ReplaceLineEndings(" ");
        }

        return SheetNumber.Grouped(cell.Text) + cell.Mark switch
        {
            SheetMark.Elected => " E",
            SheetMark.Excluded => " X",
            SheetMark.Ahead => " *",
            _ => "  ",
        };
    }

    /// <summary>The title of a column, with room for the marks of its numbers.</summary>
    public static string Title(SheetColumn column) => column.IsText ? column.Title : column.Title + Gap;

    // What a group is called may take several lines; the last of them stand next to the columns.
    private void WriteGroups(TextWriter writer)
    {
        var groups = new List<(int Width, List<string> Lines)>();
        for (var start = 0; start < table.Columns.Length;)
        {
            var end = table.EndOfGroup(start);
            var width = widths[start..end].Sum() + (Gap.Length * (end - start - 1));
            groups.Add((width, [.. SheetText.Wrapped(table.Columns[start].Group, width)]));
            start = end;
        }

        var lines = groups.Max(group => group.Lines.Count(line => line.Length > 0));
        for (var line = 0; line < lines; line++)
        {
            var written = new string(' ', head);
            foreach (var (width, texts) in groups)
            {
                var text = line < texts.Count ? SheetText.Cut(texts[line], width) : "";
                written += Gap + Padding(text, width) + text;
            }

            writer.WriteLine(written.TrimEnd());
        }
    }

    private void WriteLine(TextWriter writer, string first, IReadOnlyList<string> cells)
    {
        var name = SheetText.Cut(first.ReplaceLineEndings(" "), head);
        var line = name + Padding(name, head);
        for (var place = 0; place < cells.Count; place++)
        {
            var text = SheetText.Cut(cells[place], widths[place]);
            var padding = Padding(text, widths[place]);
            line += Gap + (table.Columns[place].IsText ? text + padding : padding + text);
        }

        writer.WriteLine(line.TrimEnd());
    }

    private string Rule(char character) =>
        new(character, head + widths.Sum() + (Gap.Length * widths.Length));

    private static string Padding(string text, int width) => new(' ', Math.Max(0, width - SheetText.Length(text)));
}
