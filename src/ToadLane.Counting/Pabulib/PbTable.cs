using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>A section of a .pb file as it stands in the file, with all its columns, known here or not.</summary>
/// <param name="Columns">The names in the header line.</param>
/// <param name="Rows">For each line the fields, as many as there are columns.</param>
public sealed record PbTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>No columns and no rows.</summary>
    public static PbTable Empty { get; } = new([], []);

    /// <summary>The field of a row under this column, or null when there is no such column.</summary>
    public string? this[int row, string column] =>
        Columns.IndexOf(column) is var place and >= 0 ? Rows[row][place] : null;
}
