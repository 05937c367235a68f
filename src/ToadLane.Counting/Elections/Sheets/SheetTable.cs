using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>A table of a sheet. It may be as wide as it needs: whoever prints it splits it between groups.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Corner">What the heads of the rows are: "Candidate".</param>
/// <param name="Columns">The columns beside the heads.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
public sealed record SheetTable(
    string Caption, string Corner, ImmutableArray<SheetColumn> Columns, ImmutableArray<SheetRow> Rows)
{
    /// <summary>Where the group of columns that begins here ends; columns without a group stay together.</summary>
    internal int EndOfGroup(int start)
    {
        var end = start + 1;
        while (end < Columns.Length && Columns[end].Group == Columns[start].Group)
        {
            end++;
        }

        return end;
    }

    /// <summary>The same table in parts of about the same width, of no more columns if groups allow.</summary>
    internal IEnumerable<SheetTable> InPartsOf(int columns)
    {
        var parts = (Columns.Length + columns - 1) / columns;
        for (var (start, part) = (0, 1); start < Columns.Length; part++)
        {
            var wanted = Columns.Length * part / parts;
            var end = EndOfGroup(start);
            while (end < Columns.Length && EndOfGroup(end) <= Math.Max(wanted, start + 1))
            {
                end = EndOfGroup(end);
            }

            // What stands alone at the end, such as the outcome, goes with the last part.
            end = end < Columns.Length && Columns[end].Group.Length == 0 ? Columns.Length : end;
            yield return Part(start, end);
            start = end;
        }
    }

    /// <summary>The table with the columns from one place to before another.</summary>
    internal SheetTable Part(int start, int end) => this with
    {
        Columns = Columns[start..end],
        Rows = [.. Rows.Select(row => row with { Cells = row.Cells[start..end] })],
    };
}
