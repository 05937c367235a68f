using System.Collections.Immutable;
using System.Text;

namespace ToadLane.Counting.Pabulib;

/// <summary>
/// Writes .pb files (pabulib.org/format): UTF-8 without a byte order mark, one line feed a line, quotes only where a
/// field needs them. What it writes, <see cref="PbReader"/> reads as the same file.
/// </summary>
public static class PbWriter
{
    /// <summary>Writes the file as UTF-8.</summary>
    public static void Write(PbFile file, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        Write(file, writer);
    }

    /// <summary>Writes the file as text.</summary>
    public static void Write(PbFile file, TextWriter writer)
    {
        writer.Write("META\n");
        WriteRow(writer, ["key", "value"]);
        foreach (var entry in file.Meta)
        {
            WriteRow(writer, [entry.Key, entry.Value]);
        }

        WriteSection(writer, "PROJECTS", file.Projects);
        WriteSection(writer, "VOTES", file.Votes);
    }

    private static void WriteSection(TextWriter writer, string name, PbTable table)
    {
        writer.Write(name);
        writer.Write('\n');
        WriteRow(writer, table.Columns);
        foreach (var row in table.Rows)
        {
            WriteRow(writer, row);
        }
    }

    private static void WriteRow(TextWriter writer, ImmutableArray<string> fields)
    {
        for (var field = 0; field < fields.Length; field++)
        {
            if (field > 0)
            {
                writer.Write(';');
            }

            WriteField(writer, fields[field]);
        }

        writer.Write('\n');
    }

    private static void WriteField(TextWriter writer, string field)
    {
        if (field.AsSpan().IndexOfAny(";\"\r\n") < 0 && field.Trim() == field)
        {
            writer.Write(field);
            return;
        }

        writer.Write('"');
        writer.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
