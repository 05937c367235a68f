using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>The columns of a section.</summary>
internal sealed class PbColumns(PbFaults faults, string section)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public ImmutableArray<string> Names { get; private set; } = [];

    public bool Opened { get; private set; }

    /// <summary>Where the column is, or -1.</summary>
    public int this[string name] => _places.GetValueOrDefault(name, -1);

    public void Open(int line)
    {
        if (Opened)
        {
            faults.Fatal(line, $"the section {section} begins a second time", "Put all its lines in one section");
        }

        Opened = true;
    }

    public void Head(PbRecords header, params ReadOnlySpan<string> needed)
    {
        _places.Clear();
        var names = ImmutableArray.CreateBuilder<string>(header.Count);
        for (var field = 0; field < header.Count; field++)
        {
            var name = header.Text(field);
            if (!_places.TryAdd(name, field) && name.Length > 0)
            {
                faults.Fatal(header.Line, $"there are two columns {PbText.Shown(name)}", "Rename or remove one");
            }

            names.Add(name);
        }

        Names = names.ToImmutable();
        foreach (var name in needed)
        {
            if (this[name] < 0)
            {
                faults.Fatal(
                    header.Line, $"{section} has no column {name}", $"Add {name} to this line of column names");
            }
        }
    }

    public void Close(int lastLine)
    {
        if (!Opened)
        {
            faults.Fatal(
                lastLine,
                $"there is no section {section}",
                $"Add a line {section}, a line of column names, and its lines");
        }
        else if (Names.IsEmpty)
        {
            faults.Fatal(
                lastLine, $"{section} has no line of column names", $"Write the names below the line {section}");
        }
    }

    /// <summary>Reports a row that has fewer fields than columns, or more that are not empty.</summary>
    public void CheckWidth(PbRecords record)
    {
        if (record.Count < Names.Length)
        {
            ReportWidth(faults, record.Line, record.Count, Names.Length);
        }

        for (var field = Names.Length; field < record.Count; field++)
        {
            if (!record[field].IsEmpty)
            {
                ReportWidth(faults, record.Line, record.Count, Names.Length);
                return;
            }
        }
    }

    public static void ReportWidth(PbFaults faults, int line, int fields, int columns)
    {
        var what = FormattableString.Invariant($"there are {fields} fields for {columns} columns");
        if (fields < columns)
        {
            faults.Warn(line, what, "The missing ones were read as empty");
        }
        else
        {
            faults.Fatal(line, what, "Put quotes around a field that holds a semicolon");
        }
    }

    /// <summary>The fields of a row, at most as many as there are columns.</summary>
    public ImmutableArray<string> Row(PbRecords record)
    {
        var row = new string[Math.Min(Names.Length, record.Count)];
        for (var field = 0; field < row.Length; field++)
        {
            row[field] = record.Text(field);
        }

        return ImmutableArray.Create(row);
    }

    public static ReadOnlySpan<byte> Field(PbRecords record, int column) =>
        column >= 0 && column < record.Count ? record[column] : [];
}
