using System.Collections.Immutable;
using System.Globalization;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>What the notes in front of a CSV file of papers say.</summary>
internal sealed class CsvHeading(FileFaults faults)
{
    private const int MostGrades = 10_000;

    private readonly Dictionary<int, string> _groups = [];
    private readonly List<int> _withdrawn = [];
    private readonly List<Grade> _grades = [];
    private string _title = "";
    private int _seats = 1;

    /// <summary>The form that is said, or null.</summary>
    public CsvForm? Form { get; private set; }

    /// <summary>The candidates that are said, or none.</summary>
    public List<string> Candidates { get; } = [];

    /// <summary>The most marks on a paper, or null.</summary>
    public int? MostMarks { get; private set; }

    /// <summary>The lot that is said.</summary>
    public List<int> Lot { get; } = [];

    /// <summary>What each grade is called and worth, best first.</summary>
    public IReadOnlyList<Grade> Grades => _grades;

    /// <summary>Takes a note; those that are no entry are remarks.</summary>
    public void Take(string note, long line)
    {
        var colon = note.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return;
        }

        var words = note[..colon].ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var value = note[(colon + 1)..].Trim();
        switch (words)
        {
            case ["title"]:
                _title = value;
                break;
            case ["seats"]:
                _seats = Number(value, line) ?? 1;
                break;
            case ["form"]:
                TakeForm(value, line);
                break;
            case ["candidate"]:
                Candidates.Add(value);
                break;
            case ["group", var number]:
                _groups[Number(number, line) ?? 0] = value;
                break;
            case ["withdrawn"]:
                _withdrawn.AddRange(Numbers(value, line));
                break;
            case ["lot"]:
                Lot.AddRange(Numbers(value, line));
                break;
            case ["most"]:
                MostMarks = Number(value, line);
                break;
            case ["scores"]:
                TakeScores(value, line);
                break;
            case ["grade"]:
                TakeGrade(value);
                break;
        }
    }

    /// <summary>The election with these candidates.</summary>
    public Election Election(IReadOnlyList<string> names)
    {
        foreach (var number in _withdrawn.Concat(Lot).Concat(_groups.Keys).Where(number => number > names.Count))
        {
            faults.Fatal(1, $"there is no candidate {number}", $"Name one from 1 to {names.Count}");
        }

        var candidates = names.Select((name, place) => new Candidate(place + 1, name)
        {
            Group = _groups.GetValueOrDefault(place + 1),
            IsWithdrawn = _withdrawn.Contains(place + 1),
        });
        return new Election(_title, candidates, _seats) { DrawnLot = [.. Lot.Distinct()], Grades = Worth() };
    }

    // Grades without points count down to nothing.
    private ImmutableArray<Grade> Worth() => Form switch
    {
        CsvForm.Approve or CsvForm.Choose => [new Grade("Approved", 1)],
        CsvForm.Grades or CsvForm.Scores => [.. _grades.Select((grade, place) =>
            grade.Points == long.MinValue ? grade with { Points = _grades.Count - 1 - place } : grade)],
        _ => [],
    };

    private void TakeForm(string value, long line)
    {
        Form = Enum.GetValues<CsvForm>().Cast<CsvForm?>().FirstOrDefault(
            form => string.Equals(form.ToString(), value, StringComparison.OrdinalIgnoreCase));
        if (Form is null)
        {
            faults.Fatal(
                line, $"there is no form \"{value}\"", "Say: order, ranks, approve, choose, scores or grades");
        }
    }

    private void TakeScores(string value, long line)
    {
        Form ??= CsvForm.Scores;
        if (value.Split("to", StringSplitOptions.TrimEntries) is [var from, var to]
            && long.TryParse(from, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var least)
            && long.TryParse(to, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var most)
            && least is > -MostGrades and < MostGrades && most >= least && most - least < MostGrades)
        {
            _grades.Clear();
            for (var points = most; points >= least; points--)
            {
                _grades.Add(new Grade(points.ToString(CultureInfo.InvariantCulture), points));
            }
        }
        else
        {
            faults.Fatal(line, $"\"{value}\" is no range of points", "Write: # scores: 0 to 5");
        }
    }

    private void TakeGrade(string value)
    {
        Form ??= CsvForm.Grades;
        var equals = value.LastIndexOf('=');
        var points = equals > 0 && long.TryParse(
            value[(equals + 1)..].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var worth)
            ? worth
            : long.MinValue;
        if (_grades.Count < MostGrades)
        {
            _grades.Add(new Grade(points == long.MinValue ? value : value[..equals].Trim(), points));
        }
    }

    private IEnumerable<int> Numbers(string value, long line) => value
        .Split([' ', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => Number(word, line))
        .OfType<int>();

    private int? Number(string word, long line)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= Elections.Election.MostCandidates)
        {
            return number;
        }

        faults.Fatal(line, $"\"{word}\" is no number from 1", "Write it in digits");
        return null;
    }
}
