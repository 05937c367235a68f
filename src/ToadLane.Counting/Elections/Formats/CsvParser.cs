namespace ToadLane.Counting.Elections.Formats;

/// <summary>Goes through a CSV file of papers: notes, the heading, then the papers.</summary>
internal sealed class CsvParser(CsvRows rows)
{
    private readonly FileFaults _faults = new();
    private readonly List<(string[] Cells, long Line)> _waiting = [];
    private bool _replaced;

    public ElectionReading Parse()
    {
        var heading = new CsvHeading(_faults);
        var columns = ReadHeading(heading);
        var papers = columns is null || _faults.AnyFatal ? null : ReadPapers(heading, columns);
        if (rows.Fault is { } fault)
        {
            _faults.Fatal(rows.Line, fault, "Save the file as CSV in UTF-8; reading stopped there");
        }

        return new ElectionReading(_faults.AnyFatal ? null : papers, _faults.InLineOrder());
    }

    private CsvColumns? ReadHeading(CsvHeading heading)
    {
        while (rows.Read())
        {
            if (rows.Note is not { } note)
            {
                NoticeReplaced();
                return CsvColumns.Of(rows, heading, _faults);
            }

            heading.Take(note, rows.Line);
        }

        _faults.Fatal(Math.Max(rows.Line, 1), "the file has no heading", "Name the columns in the first row");
        return null;
    }

    private ElectionFile? ReadPapers(CsvHeading heading, CsvColumns columns)
    {
        var form = heading.Form ?? (columns.Ranks.Count > 0 ? CsvForm.Order : CsvForm.Ranks);
        if ((form is CsvForm.Order) != (columns.Ranks.Count > 0))
        {
            var what = $"the columns are not those of the form {SettingWord.Of(form)}";
            _faults.Fatal(rows.Line, what, "Name ranks in the first row for order, and candidates for the others");
            return null;
        }

        if (form is CsvForm.Scores or CsvForm.Grades && heading.Grades.Count == 0)
        {
            _faults.Fatal(rows.Line, "nobody says what can be given", "Write: # scores: 0 to 5, or: # grade: Good");
            return null;
        }

        var election = heading.Election(Names(heading, columns));
        var papers = new CsvPapers(election, form, columns, _faults) { MostMarks = heading.MostMarks };
        foreach (var (cells, line) in _waiting)
        {
            papers.Take(cells, line);
        }

        while (NextRow())
        {
            papers.Take(rows.Cells, rows.Line);
        }

        return new ElectionFile(election, papers.Build());
    }

    // Where nothing names the candidates, they are whoever is on a paper, in alphabetical order.
    private List<string> Names(CsvHeading heading, CsvColumns columns)
    {
        if (heading.Candidates.Count > 0)
        {
            return heading.Candidates;
        }

        if (columns.Ranks.Count == 0)
        {
            return columns.Names;
        }

        var names = new SortedSet<string>(StringComparer.Ordinal);
        while (NextRow())
        {
            _waiting.Add(([.. rows.Cells], rows.Line));
            names.UnionWith(columns.Ranks.Where(column => column < rows.Cells.Count)
                .SelectMany(column => rows.Cells[column].Split('=', StringSplitOptions.TrimEntries))
                .Where(name => name is not ("" or "-")));
        }

        return names.Count > 0 ? [.. names] : ["Candidate 1"];
    }

    private bool NextRow()
    {
        while (rows.Read())
        {
            if (rows.Note is null)
            {
                NoticeReplaced();
                return true;
            }
        }

        return false;
    }

    private void NoticeReplaced()
    {
        if (!_replaced && rows.Cells.Any(cell => cell.Contains('\uFFFD', StringComparison.Ordinal)))
        {
            _replaced = true;
            _faults.Warn(rows.Line, "there are bytes that are not UTF-8", "Save the file as UTF-8 text");
        }
    }
}
