using System.Globalization;
using System.Text;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>
/// Writes .blt files in UTF-8 that <see cref="BltReader"/> reads as the same election and papers. Guaranteed places
/// have no place in the format and are left out.
/// </summary>
public static class BltWriter
{
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
        writer.Write(string.Create(
            CultureInfo.InvariantCulture, $"{election.Candidates.Length} {election.Seats}\n"));
        var withdrawn = election.Candidates.Where(each => each.IsWithdrawn);
        WriteNumbers(writer, "withdrawn", withdrawn.Select(each => each.Number));
        WriteNumbers(writer, "tie", election.DrawnLot);
        for (var paper = 0; paper < file.Papers.Distinct; paper++)
        {
            WritePaper(writer, file.Papers, paper);
        }

        writer.Write("0\n");
        foreach (var candidate in election.Candidates)
        {
            writer.Write(Quoted(candidate.Name) + (candidate.Group is { } group ? " " + Quoted(group) : "") + "\n");
        }

        writer.Write(Quoted(election.Title) + "\n");
    }

    private static void WriteNumbers(TextWriter writer, string option, IEnumerable<int> numbers)
    {
        var list = string.Join(' ', numbers);
        if (list.Length > 0)
        {
            writer.Write($"[{option} {list}]\n");
        }
    }

    private static void WritePaper(TextWriter writer, RankedPapers papers, int paper)
    {
        var decimals = papers.PartsOfVote.ToString(CultureInfo.InvariantCulture).Length - 1;
        var text = papers.MarksOf(paper).IsEmpty ? "" : papers.TextOf(paper) + " ";
        writer.Write($"{ElectionResult.Write(papers.CountOf(paper), decimals)} {text}0\n");
    }

    // A double quote inside a name would end it, so it becomes a single one.
    private static string Quoted(string text) =>
        $"\"{text.Replace('"', '\'').ReplaceLineEndings(" ")}\"";
}
