using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>A section of a .pb file as it stands in the file, with all its columns, known here or not.</summary>
/// <param name="Columns">The names in the header line.</param>
/// <param name="Rows">For each line the fields; a line that was too short in the file has fewer than columns.</param>
public sealed record PbTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>No columns and no rows.</summary>
    public static PbTable Empty { get; } = new([], []);

    /// <summary>
    /// The field of a row under this column, empty when the row is too short, or null when there is no such column.
    /// </summary>
    public string? this[int row, string column] => Columns.IndexOf(column) switch
    {
        < 0 => null,
        var place => place < Rows[row].Length ? Rows[row][place] : "",
    };
}
