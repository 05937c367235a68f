using System.Globalization;
using System.Text.RegularExpressions;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>What the columns of a CSV file of papers are.</summary>
internal sealed partial class CsvColumns
{
    private static readonly string[] CountNames = ["count", "papers", "ballots", "weight"];
    private static readonly string[] LabelNames = ["id", "paper", "ballot", "voter"];

    private CsvColumns(int count) => Count = count;

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The column with the number of papers, or -1.</summary>
    public int CountColumn { get; private set; } = -1;

    /// <summary>The column with the paper's label, or -1.</summary>
    public int LabelColumn { get; private set; } = -1;

    /// <summary>Columns of ranks, best first.</summary>
    public List<int> Ranks { get; private set; } = [];

    /// <summary>Columns of candidates, each with the candidate's number.</summary>
    public List<(int Column, int Candidate)> Candidates { get; } = [];

    /// <summary>The names in the columns of candidates, where the notes name none.</summary>
    public List<string> Names { get; } = [];

    public static CsvColumns Of(CsvRows rows, CsvHeading heading, FileFaults faults)
    {
        var columns = new CsvColumns(rows.Cells.Count);
        var ranks = new List<(int Rank, int Column)>();
        for (var column = 0; column < rows.Cells.Count; column++)
        {
            var name = rows.Cells[column];
            if (columns.CountColumn < 0 && CountNames.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                columns.CountColumn = column;
            }
            else if (columns.LabelColumn < 0 && LabelNames.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                columns.LabelColumn = column;
            }
            else if (heading.Form is null or CsvForm.Order && RankIn(name) is { } rank)
            {
                ranks.Add((rank, column));
            }
            else
            {
                columns.TakeCandidate(name, column, heading);
            }
        }

        columns.Ranks = [.. ranks.OrderBy(pair => pair.Rank).Select(pair => pair.Column)];
        columns.Check(rows, faults);
        return columns;
    }

    /// <summary>Whether a candidate cannot be told from another column by this name.</summary>
    public static bool IsTaken(string name) =>
        name.Length == 0 || name[0] == '#' || RankIn(name) is not null || int.TryParse(name, out _)
        || CountNames.Concat(LabelNames).Contains(name, StringComparer.OrdinalIgnoreCase);

    // "rank 1", "Choice 2", "3rd", "1st preference": the number.
    private static int? RankIn(string name) => Rank().Match(name) is { Success: true } match
        ? int.Parse(match.Groups[1].Value + match.Groups[2].Value, CultureInfo.InvariantCulture)
        : null;

    private void TakeCandidate(string name, int column, CsvHeading heading)
    {
        if (heading.Candidates.Count == 0)
        {
            Names.Add(name);
            Candidates.Add((column, Names.Count));
            return;
        }

        var isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= heading.Candidates.Count;
        var place = isNumber ? number - 1 : heading.Candidates.IndexOf(name);

        if (place >= 0)
        {
            Candidates.Add((column, place + 1));
        }
    }

    private void Check(CsvRows rows, FileFaults faults)
    {
        if (Ranks.Count == 0 && Candidates.Count == 0)
        {
            faults.Fatal(rows.Line, "no column is a rank or a candidate", "Name the columns in the first row");
        }

        if (Ranks.Count == 0 && Candidates.Exists(pair => rows.Cells[pair.Column].Length == 0))
        {
            faults.Fatal(rows.Line, "a column has no name", "Write the candidate's name above it");
        }

        if (Candidates.GroupBy(pair => pair.Candidate).Any(group => group.Count() > 1)
            || (Ranks.Count == 0 && Names.Distinct(StringComparer.Ordinal).Count() < Names.Count))
        {
            faults.Fatal(rows.Line, "two columns have the same name", "Make the names different");
        }
    }

    [GeneratedRegex(
        @"^(?:(?:rank|choice|preference)\s*([0-9]{1,6})|([0-9]{1,6})(?:st|nd|rd|th)(?:\s+(?:choice|preference))?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rank();
}
