namespace ToadLane.Cli.Commands.Counting;

/// <summary>Columns that line up on a terminal; the last is as wide as it likes.</summary>
internal sealed class TextTable(params Column[] columns)
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row with one cell for each column.</summary>
    public void Add(params string[] cells) => this.rows.Add(cells);

    public void Write(TextWriter output)
    {
        int[] widths = [.. columns.Select((column, at) =>
            this.rows.Select(row => row[at].Length).Append(column.Title.Length).Max())];
        foreach (string[] row in this.rows.Prepend([.. columns.Select(column => column.Title)]))
        {
            IEnumerable<string> cells = row.Select((cell, at) => columns[at].Alignment == Alignment.Right
                ? cell.PadLeft(widths[at])
                : cell.PadRight(widths[at]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}

/// <summary>One column of a <see cref="TextTable"/>.</summary>
internal sealed record Column(string Title, Alignment Alignment = Alignment.Left);

/// <summary>On which side the cells of a column line up.</summary>
internal enum Alignment
{
    /// <summary>Words.</summary>
    Left,

    /// <summary>Numbers.</summary>
    Right,
}
