using System.Buffers;
using System.Globalization;
using System.Text;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>
/// Writes papers as CSV, a row for each kind, with notes in front for what the columns cannot say, so that <see
/// cref="CsvReader"/> reads the same election and papers. Guaranteed places have no place in it and are left out.
/// </summary>
public static class CsvWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\r\n");

    /// <summary>Writes the file as UTF-8 without a byte order mark.</summary>
    public static void Write(ElectionFile file, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        Write(file, writer);
    }

    /// <summary>Writes the file as text, one line feed a line.</summary>
    public static void Write(ElectionFile file, TextWriter writer)
    {
        var election = file.Election;
        WriteNotes(election, writer);
        var names = election.Candidates.Select(candidate => candidate.Name).ToList();
        var areClear = names.Distinct(StringComparer.Ordinal).Count() == names.Count && !names.Exists(IsUnclear);
        WriteRow(writer, [
            "count",
            .. election.Candidates.Select(candidate => areClear ? candidate.Name : Text(candidate.Number)),
        ]);
        var decimals = Text(file.Papers.PartsOfVote).Length - 1;
        for (var paper = 0; paper < file.Papers.Distinct; paper++)
        {
            var cells = new string[election.Candidates.Length + 1];
            Array.Fill(cells, "");
            cells[0] = ElectionResult.Write(file.Papers.CountOf(paper), decimals);
            Fill(cells, file.Papers.MarksOf(paper), election);
            WriteRow(writer, cells);
        }
    }

    private static void WriteNotes(Election election, TextWriter writer)
    {
        WriteNote(writer, "title", election.Title);
        WriteNote(writer, "seats", Text(election.Seats));
        WriteNote(writer, "form", election.Grades.IsEmpty ? "ranks" : "grades");
        foreach (var candidate in election.Candidates)
        {
            writer.Write($"# candidate: {candidate.Name.ReplaceLineEndings(" ")}\n");
        }

        foreach (var candidate in election.Candidates.Where(candidate => candidate.Group is not null))
        {
            WriteNote(writer, $"group {Text(candidate.Number)}", candidate.Group!);
        }

        var withdrawn = election.Candidates.Where(candidate => candidate.IsWithdrawn);
        WriteNote(writer, "withdrawn", string.Join(' ', withdrawn.Select(candidate => candidate.Number)));
        WriteNote(writer, "lot", string.Join(' ', election.DrawnLot));
        foreach (var grade in election.Grades)
        {
            WriteNote(writer, "grade", $"{grade.Name} = {grade.Points.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static void WriteNote(TextWriter writer, string key, string value)
    {
        if (value.Length > 0)
        {
            writer.Write($"# {key}: {value.ReplaceLineEndings(" ")}\n");
        }
    }

    private static bool IsUnclear(string name) =>
        CsvColumns.IsTaken(name) || name.Trim() != name || name.AsSpan().IndexOfAny('\r', '\n') >= 0;

    private static void Fill(string[] cells, ReadOnlySpan<int> marks, Election election)
    {
        var rank = 0;
        foreach (var mark in marks)
        {
            rank += mark >= 0 ? 1 : 0;
            if (mark != 0)
            {
                cells[Math.Abs(mark)] = election.Grades.IsEmpty ? Text(rank) : election.Grades[rank - 1].Name;
            }
        }
    }

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells) =>
        writer.Write(string.Join(',', cells.Select(Quoted)) + "\n");

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(Special) < 0
        ? cell
        : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
