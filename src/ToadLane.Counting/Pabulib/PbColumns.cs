using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>The columns of a section, and the fields of a row put under them.</summary>
internal sealed class PbColumns(PbFaults faults, string section)
{
    public ImmutableArray<string> Names { get; private set; } = [];

    public bool Opened { get; private set; }

    public int this[string name] => Names.IndexOf(name);

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
        var names = ImmutableArray.CreateBuilder<string>(header.Count);
        for (var field = 0; field < header.Count; field++)
        {
            var name = header[field].ToString();
            if (name.Length > 0 && names.Contains(name))
            {
                faults.Fatal(header.Line, $"there are two columns {name}", "Rename or remove one");
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
            faults.Warn(
                record.Line,
                $"there are {record.Count} fields for {Names.Length} columns",
                "The missing ones were read as empty");
        }

        for (var field = Names.Length; field < record.Count; field++)
        {
            if (!record[field].IsEmpty)
            {
                faults.Fatal(
                    record.Line,
                    $"there are {record.Count} fields for {Names.Length} columns",
                    "Put quotes around a field that holds a semicolon");
                return;
            }
        }
    }

    /// <summary>The fields of a row, as many as there are columns.</summary>
    public ImmutableArray<string> Row(PbRecords record)
    {
        var row = new string[Names.Length];
        for (var field = 0; field < row.Length; field++)
        {
            row[field] = field < record.Count ? record[field].ToString() : "";
        }

        return ImmutableArray.Create(row);
    }

    public static ReadOnlySpan<char> Field(PbRecords record, int column) =>
        column >= 0 && column < record.Count ? record[column] : [];
}
