using System.Globalization;
using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>Goes through the votes on a resolution: notes, the heading, then the papers.</summary>
internal sealed class ResolutionParser(CsvRows rows)
{
    private const int MostClasses = 1_000;

    private static readonly string[] Yes = ["yes", "for", "y", "aye", "1"];
    private static readonly string[] No = ["no", "against", "n", "0"];
    private static readonly string[] Neither = ["", "-", "abstain", "abstention", "abstained", "blank"];

    private readonly FileFaults _faults = new();
    private readonly List<string> _order = [];
    private readonly Dictionary<string, ClassVotes> _classes = new(StringComparer.Ordinal);
    private readonly List<RejectedPaper> _spoilt = [];
    private string _title = "";
    private string[] _heading = [];

    public ResolutionReading Parse()
    {
        if (ReadHeading())
        {
            while (rows.Read())
            {
                if (rows.Note is null)
                {
                    TakeRow();
                }
            }
        }

        if (rows.Fault is { } fault)
        {
            _faults.Fatal(rows.Line, fault, "Save the file as CSV in UTF-8; reading stopped there");
        }

        var impossible = _classes.Values.Select(votes => votes.Fault).FirstOrDefault(each => each is not null);
        if (impossible is not null)
        {
            _faults.Fatal(Math.Max(rows.Line, 1), impossible.TrimEnd('.'), "Look at the roll and the papers");
        }

        return new ResolutionReading(_faults.AnyFatal ? null : PutTogether(), _faults.InLineOrder());
    }

    private ResolutionVotes PutTogether()
    {
        if (_order.Count == 0)
        {
            Take(ResolutionReader.Everybody, votes => votes);
        }

        return new ResolutionVotes(_title, [.. _order.Select(name => _classes[name])], [.. _spoilt]);
    }

    private bool ReadHeading()
    {
        while (rows.Read())
        {
            if (rows.Note is { } note)
            {
                TakeNote(note);
                continue;
            }

            _heading = [.. rows.Cells.Select(cell => cell.ToLowerInvariant())];
            if (_heading.Contains("vote"))
            {
                return true;
            }

            break;
        }

        _faults.Fatal(Math.Max(rows.Line, 1), "there is no column called vote", "Name the columns in the first row");
        return false;
    }

    private void TakeNote(string note)
    {
        var colon = note.IndexOf(':', StringComparison.Ordinal);
        var key = colon < 0 ? "" : note[..colon].Trim();
        var value = colon < 0 ? "" : note[(colon + 1)..].Trim();
        if (key.Equals("title", StringComparison.OrdinalIgnoreCase))
        {
            _title = value;
        }
        else if (key.Equals("roll", StringComparison.OrdinalIgnoreCase)
            || key.StartsWith("roll ", StringComparison.OrdinalIgnoreCase))
        {
            var name = key.Length > 5 ? key[5..].Trim() : ResolutionReader.Everybody;
            if (Number(value) is { } roll)
            {
                Take(name, votes => votes with { Roll = roll });
            }
        }
    }

    private void TakeRow()
    {
        if (rows.Cells.Skip(_heading.Length).Any(cell => cell.Length > 0))
        {
            _faults.Fatal(rows.Line, "the row has more cells than the heading", "Put cells with commas in quotes");
            return;
        }

        if (Number(Cell("count") is { Length: > 0 } said ? said : "1") is not { } count)
        {
            return;
        }

        var name = Cell("class") is { Length: > 0 } called ? called : ResolutionReader.Everybody;
        var vote = Cell("vote");
        if (Yes.Contains(vote, StringComparer.OrdinalIgnoreCase))
        {
            Take(name, votes => votes with { For = votes.For + count });
        }
        else if (No.Contains(vote, StringComparer.OrdinalIgnoreCase))
        {
            Take(name, votes => votes with { Against = votes.Against + count });
        }
        else if (Neither.Contains(vote, StringComparer.OrdinalIgnoreCase))
        {
            Take(name, votes => votes with { Abstained = votes.Abstained + count });
        }
        else
        {
            Spoil(name, vote, count);
        }
    }

    private void Spoil(string name, string vote, long count)
    {
        var label = Cell("id") is { Length: > 0 } id ? id : $"line {rows.Line}";
        _spoilt.Add(new RejectedPaper(count == 1 ? label : $"{label} ({count} papers)", PaperFault.UnclearMark));
        _faults.Warn(rows.Line, $"the vote \"{vote}\" cannot be read", "The paper was counted as spoilt");
        Take(name, votes => votes with { Spoilt = votes.Spoilt + count });
    }

    private void Take(string name, Func<ClassVotes, ClassVotes> change)
    {
        if (!_classes.ContainsKey(name))
        {
            if (_order.Count == MostClasses)
            {
                _faults.Fatal(rows.Line, "there are too many classes", "Look at the column class");
                return;
            }

            _order.Add(name);
        }

        _classes[name] = change(_classes.GetValueOrDefault(name, new ClassVotes(name)));
    }

    private string Cell(string heading)
    {
        var column = Array.IndexOf(_heading, heading);
        return column >= 0 && column < rows.Cells.Count ? rows.Cells[column] : "";
    }

    private long? Number(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= RankedPapers.MostPapers)
        {
            return number;
        }

        _faults.Fatal(rows.Line, $"\"{text}\" is no number of papers", "Write it in digits");
        return null;
    }
}
