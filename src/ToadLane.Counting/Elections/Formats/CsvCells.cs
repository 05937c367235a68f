using System.Globalization;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>Reads the cell of a candidate: a rank, a mark, points or a grade, as a rank.</summary>
internal sealed class CsvCells(Election election, CsvForm form)
{
    private static readonly string[] Yes = ["x", "1", "y", "yes", "true", "✓", "✔", "✗", "✘"];
    private static readonly string[] No = ["", "-", "0", "n", "no", "false"];

    private readonly Dictionary<string, int> _grades = election.Grades
        .Select((grade, place) => (grade.Name, Rank: place + 1))
        .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.Name, pair => pair.Rank, StringComparer.OrdinalIgnoreCase);

    /// <summary>The rank, from 1; 0 for nothing; null for what is none.</summary>
    public int? RankOf(string cell) => form switch
    {
        CsvForm.Approve or CsvForm.Choose => Yes.Contains(cell, StringComparer.OrdinalIgnoreCase)
            ? 1
            : No.Contains(cell, StringComparer.OrdinalIgnoreCase) ? 0 : null,
        CsvForm.Ranks => cell is "" or "-" ? 0 : Number(cell) is { } rank and >= 0 ? (int)rank : null,
        CsvForm.Scores => cell.Length == 0
            ? 0
            : Number(cell) is { } points ? Grade(points.ToString(CultureInfo.InvariantCulture)) : null,
        _ => cell.Length == 0 ? 0 : Grade(cell),
    };

    /// <summary>What is wrong with a cell that has no rank.</summary>
    public (PaperFault Reason, string What) FaultOf(string cell)
    {
        if (form == CsvForm.Grades)
        {
            return (PaperFault.UnknownGrade, $"there is no grade \"{cell}\"");
        }

        return form == CsvForm.Scores && Number(cell) is { } points
            ? points > election.Grades[0].Points
                ? (PaperFault.TooManyPoints, $"{points} points are more than {election.Grades[0].Name}")
                : (PaperFault.TooFewPoints, $"{points} points are less than {election.Grades[^1].Name}")
            : (PaperFault.UnclearMark, $"the mark \"{cell}\" cannot be read");
    }

    private int? Grade(string name) => _grades.TryGetValue(name, out var rank) ? rank : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
