using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace ToadLane.Counting.Pabulib;

/// <summary>Keeps lines as text. A field that says the same as in the line before costs no second string.</summary>
internal sealed class PbRowKeeper
{
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _rows =
        ImmutableArray.CreateBuilder<ImmutableArray<string>>();

    private readonly List<int> _counted = [];

    private string[] _last = [];

    /// <summary>For each line the number of the row that it was counted in; -1 where it was not counted.</summary>
    public IReadOnlyList<int> CountedIn => _counted;

    public ImmutableArray<ImmutableArray<string>> Rows => _rows.ToImmutable();

    public void Counted(int row) => _counted.Add(row);

    public void Keep(PbLine line)
    {
        var row = new string[line.Count];
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = TextOf(line.Kept(column), column);
        }

        _last = row;
        _rows.Add(ImmutableCollectionsMarshal.AsImmutableArray(row));
    }

    private string TextOf(ReadOnlySpan<byte> field, int column)
    {
        if (column < _last.Length && IsText(field, _last[column]))
        {
            return _last[column];
        }

        return Encoding.UTF8.GetString(field);
    }

    private static bool IsText(ReadOnlySpan<byte> field, string text) =>
        field.Length == text.Length && Ascii.Equals(field, text);
}
