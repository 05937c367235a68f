using System.Globalization;
using System.Text;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>
/// Writes PrefLib files with today's heading, which <see cref="PrefLibReader"/> reads as the same candidates, grades
/// and papers. The format has no place for seats, the lot, parties, withdrawals and what grades are worth.
/// </summary>
public static class PrefLibWriter
{
    /// <summary>
    /// What the file should be called behind the full stop: <c>cat</c> with grades; else <c>soc</c>, <c>soi</c>,
    /// <c>toc</c> or <c>toi</c>, for strict orders or ties, complete or not.
    /// </summary>
    public static string TypeOf(ElectionFile file)
    {
        if (!file.Election.Grades.IsEmpty)
        {
            return "cat";
        }

        var (strict, complete) = (true, true);
        for (var paper = 0; paper < file.Papers.Distinct; paper++)
        {
            var marks = file.Papers.MarksOf(paper);
            strict &= marks.IndexOfAnyInRange(int.MinValue, -1) < 0;
            complete &= marks.Length == file.Election.Candidates.Length && !marks.Contains(0);
        }

        return (strict ? "so" : "to") + (complete ? "c" : "i");
    }

    /// <summary>Writes the file as UTF-8 without a byte order mark.</summary>
    /// <exception cref="ArgumentException">Papers have weights with decimals, which the format has not.</exception>
    public static void Write(ElectionFile file, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        Write(file, writer);
    }

    /// <summary>Writes the file as text, one line feed a line.</summary>
    /// <exception cref="ArgumentException">Papers have weights with decimals, which the format has not.</exception>
    public static void Write(ElectionFile file, TextWriter writer)
    {
        if (file.Papers.PartsOfVote != 1)
        {
            throw new ArgumentException("PrefLib files have no weights with decimals.", nameof(file));
        }

        WriteHeading(file, writer);
        for (var paper = 0; paper < file.Papers.Distinct; paper++)
        {
            var marks = file.Papers.MarksOf(paper);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{file.Papers.CountOf(paper)}: "));
            WriteMarks(writer, marks);
            writer.Write('\n');
        }
    }

    private static void WriteHeading(ElectionFile file, TextWriter writer)
    {
        var election = file.Election;
        WriteEntry(writer, "TITLE", election.Title);
        WriteEntry(writer, "DATA TYPE", TypeOf(file));
        WriteEntry(writer, "NUMBER ALTERNATIVES", election.Candidates.Length);
        WriteEntry(writer, "NUMBER VOTERS", file.Papers.Total);
        WriteEntry(writer, "NUMBER UNIQUE ORDERS", file.Papers.Distinct);
        if (!election.Grades.IsEmpty)
        {
            WriteEntry(writer, "NUMBER CATEGORIES", election.Grades.Length);
        }

        for (var grade = 0; grade < election.Grades.Length; grade++)
        {
            WriteEntry(writer, $"CATEGORY NAME {grade + 1}", election.Grades[grade].Name);
        }

        foreach (var candidate in election.Candidates)
        {
            WriteEntry(writer, $"ALTERNATIVE NAME {candidate.Number}", candidate.Name);
        }
    }

    private static void WriteEntry(TextWriter writer, string key, object value) =>
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"# {key}: {value}").ReplaceLineEndings(" ") + "\n");

    private static void WriteMarks(TextWriter writer, ReadOnlySpan<int> marks)
    {
        for (var start = 0; start < marks.Length;)
        {
            var end = start + 1;
            while (end < marks.Length && marks[end] < 0)
            {
                end++;
            }

            writer.Write(start > 0 ? "," : "");
            var isGroup = end - start > 1 || marks[start] == 0;
            writer.Write(isGroup ? "{" : "");
            for (var at = start; at < end && marks[at] != 0; at++)
            {
                writer.Write(at > start ? "," : "");
                writer.Write(Math.Abs(marks[at]).ToString(CultureInfo.InvariantCulture));
            }

            writer.Write(isGroup ? "}" : "");
            start = end;
        }
    }
}
