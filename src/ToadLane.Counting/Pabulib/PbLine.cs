namespace ToadLane.Counting.Pabulib;

/// <summary>A line of VOTES: its bytes, and where its fields are in them.</summary>
internal readonly ref struct PbLine
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<(int Start, int End)> _fields;

    public PbLine(ReadOnlySpan<byte> bytes, ReadOnlySpan<(int Start, int End)> fields)
    {
        _bytes = bytes;
        _fields = fields;
    }

    /// <summary>The number of the line in the file.</summary>
    public required int Number { get; init; }

    /// <summary>How many fields there are; only as many as there are columns have a place.</summary>
    public int Count => _fields.Length;

    /// <summary>A field without the blanks around it; empty for a column that is not there.</summary>
    public ReadOnlySpan<byte> this[int column] => column >= 0 && column < _fields.Length
        ? PbText.Trim(_bytes[_fields[column].Start.._fields[column].End])
        : [];

    /// <summary>All from the start of one column to the end of another that stands behind it.</summary>
    public ReadOnlySpan<byte> From(int column, int last) => last < _fields.Length
        ? _bytes[_fields[column].Start.._fields[last].End]
        : [];

    /// <summary>The blanks around the fields are gone but for those that were inside quotes.</summary>
    public bool IsTrimmed { get; init; }

    /// <summary>A field as it is kept, with the blanks that were inside its quotes.</summary>
    public ReadOnlySpan<byte> Kept(int column) =>
        IsTrimmed ? _bytes[_fields[column].Start.._fields[column].End] : this[column];
}
