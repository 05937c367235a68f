using System.Globalization;
using System.Runtime.InteropServices;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>Reads the papers of a CSV file, a row each.</summary>
internal sealed class CsvPapers(Election election, CsvForm form, CsvColumns columns, FileFaults faults)
{
    private readonly RankedPapersBuilder _builder = new(election.Candidates.Length);
    private readonly List<(int Rank, int Candidate)> _ranked = [];
    private readonly List<int> _marks = [];
    private readonly Dictionary<string, int> _candidates = election.Candidates
        .DistinctBy(candidate => candidate.Name, StringComparer.Ordinal)
        .ToDictionary(candidate => candidate.Name, candidate => candidate.Number, StringComparer.Ordinal);

    private readonly CsvCells _reading = new(election, form);

    /// <summary>The most marks on a paper, or null.</summary>
    public int? MostMarks { get; init; }

    public RankedPapers Build() => _builder.Build();

    public void Take(IReadOnlyList<string> cells, long line)
    {
        if (cells.Skip(columns.Count).Any(cell => cell.Length > 0))
        {
            faults.Fatal(line, "the row has more cells than the heading", "Put cells with commas in quotes");
            return;
        }

        var text = Cell(cells, columns.CountColumn) is { Length: > 0 } said ? said : "1";
        if (PaperWeight.Of(text, _builder) is not { } count)
        {
            faults.Fatal(line, $"\"{text}\" is no number of papers", "Write it in digits, with six decimals at most");
        }
        else if (count == 0)
        {
            faults.Warn(line, "there are no papers of this kind", "The row was passed over");
        }
        else if (FaultIn(cells) is { } fault)
        {
            _builder.Reject(Label(cells, line, text), fault.Reason, count);
            faults.Warn(line, fault.What, "The paper was rejected");
        }
        else
        {
            Add(line, count);
        }
    }

    private void Add(long line, long count)
    {
        _builder.Add(CollectionsMarshal.AsSpan(_marks), count);
        if (_builder.HadRepeats)
        {
            faults.Warn(line, "a candidate is marked twice on one paper", "The first mark counts");
        }
    }

    private static string Cell(IReadOnlyList<string> cells, int column) =>
        column >= 0 && column < cells.Count ? cells[column] : "";

    private string Label(IReadOnlyList<string> cells, long line, string count)
    {
        var label = Cell(cells, columns.LabelColumn) is { Length: > 0 } said
            ? said
            : string.Create(CultureInfo.InvariantCulture, $"line {line}");
        return count == "1" ? label : $"{label} ({count} papers)";
    }

    // Fills the marks; says what is wrong with them, or null.
    private (PaperFault Reason, string What)? FaultIn(IReadOnlyList<string> cells)
    {
        _marks.Clear();
        _ranked.Clear();
        var fault = form == CsvForm.Order ? FaultInOrder(cells) : FaultInCells(cells);
        var marked = form == CsvForm.Order ? _marks.Count(mark => mark != 0) : _ranked.Count;
        var most = form == CsvForm.Choose ? 1 : MostMarks ?? int.MaxValue;
        if (fault is null && marked > most)
        {
            return (PaperFault.TooManyChoices, $"there are {marked} marks, and {most} are allowed");
        }

        Arrange();
        return fault;
    }

    private (PaperFault Reason, string What)? FaultInOrder(IReadOnlyList<string> cells)
    {
        foreach (var column in columns.Ranks)
        {
            var cell = Cell(cells, column);
            var start = _marks.Count;
            string[] names = _candidates.ContainsKey(cell) ? [cell] : cell.Split('=', StringSplitOptions.TrimEntries);
            foreach (var name in names.Where(name => name is not ("" or "-")))
            {
                if (CandidateNamed(name) is not { } number)
                {
                    return (PaperFault.UnknownCandidate, $"there is no candidate \"{name}\"");
                }

                _marks.Add(_marks.Count > start ? -number : number);
            }

            if (_marks.Count == start)
            {
                _marks.Add(0);
            }
        }

        return null;
    }

    private int? CandidateNamed(string name)
    {
        if (_candidates.TryGetValue(name, out var number))
        {
            return number;
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number >= 1 && number <= election.Candidates.Length
            ? number
            : null;
    }

    private (PaperFault Reason, string What)? FaultInCells(IReadOnlyList<string> cells)
    {
        foreach (var (column, candidate) in columns.Candidates)
        {
            var cell = Cell(cells, column);
            if (_reading.RankOf(cell) is not { } rank)
            {
                return _reading.FaultOf(cell);
            }

            if (rank > 0)
            {
                _ranked.Add((rank, candidate));
            }
        }

        return null;
    }

    // Best first, with a gap for each rank that nobody holds; far beyond the last candidate one gap says it all.
    private void Arrange()
    {
        _ranked.Sort();
        var (last, lastWritten) = (0, 0);
        foreach (var (rank, candidate) in _ranked)
        {
            if (rank == last)
            {
                _marks.Add(-candidate);
                continue;
            }

            last = rank;
            var most = 2 * election.Candidates.Length;
            var written = form == CsvForm.Ranks && rank > most ? Math.Max(lastWritten, most) + 1 : rank;
            for (; lastWritten < written - 1; lastWritten++)
            {
                _marks.Add(0);
            }

            _marks.Add(candidate);
            lastWritten = written;
        }
    }
}
