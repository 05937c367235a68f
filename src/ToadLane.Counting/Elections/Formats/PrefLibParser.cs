using System.Globalization;
using System.Text;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>Goes through a PrefLib file: the heading, old or new, then a line for each kind of paper.</summary>
internal sealed class PrefLibParser(ByteLines lines)
{
    private const string Name = "ALTERNATIVE NAME ";
    private const string Category = "CATEGORY NAME ";

    private static readonly string[] Orders = ["soc", "soi", "toc", "toi", "cat"];

    private readonly FileFaults _faults = new();
    private readonly Dictionary<int, string> _names = [];
    private readonly Dictionary<int, string> _categories = [];
    private string _title = "";
    private string _type = "";
    private int _candidates;
    private int _grades;
    private long? _voters;

    public ElectionReading Parse()
    {
        var papers = ReadHeading();
        if (papers is not null)
        {
            do
            {
                papers.Take(lines.Line.Trim(" \t"u8), lines.Number);
            }
            while (lines.Read());
        }

        if (lines.TooLong)
        {
            _faults.Fatal(lines.Number + 1, "the line is too long, and reading stopped there", "Break it up");
        }

        return new ElectionReading(_faults.AnyFatal ? null : PutTogether(papers!), _faults.InLineOrder());
    }

    // Ends on the first line that is a paper; null when there is none or the heading is not one.
    private PrefLibPapers? ReadHeading()
    {
        while (lines.Read())
        {
            var line = Text();
            if (line.StartsWith('#'))
            {
                ReadEntry(line[1..].Trim());
            }
            else if (line.Length > 0)
            {
                return _candidates > 0 || ReadOldHeading(line) ? Checked() : null;
            }
        }

        _faults.Fatal(
            Math.Max(lines.Number, 1), "the file has no papers", "Write a line for each kind of paper: 12: 3,1,{2,4}");
        return null;
    }

    private void ReadEntry(string entry)
    {
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        var key = (colon < 0 ? entry : entry[..colon]).Trim().ToUpperInvariant();
        var value = colon < 0 ? "" : entry[(colon + 1)..].Trim();
        switch (key)
        {
            case "TITLE":
                _title = value;
                break;
            case "DATA TYPE":
                _type = value.ToLowerInvariant();
                break;
            case "NUMBER ALTERNATIVES":
                _candidates = Number(value, key);
                break;
            case "NUMBER CATEGORIES":
                _grades = Number(value, key);
                break;
            case "NUMBER VOTERS":
                _voters = Total(value);
                break;
            default:
                ReadName(key, value);
                break;
        }
    }

    // Entries that do not change a result, such as dates, are passed over.
    private void ReadName(string key, string value)
    {
        if (key.StartsWith(Name, StringComparison.Ordinal))
        {
            _names[Number(key[Name.Length..], key)] = value;
        }
        else if (key.StartsWith(Category, StringComparison.Ordinal))
        {
            _categories[Number(key[Category.Length..], key)] = value;
        }
    }

    private int Number(string text, string key)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= Election.MostCandidates)
        {
            return number;
        }

        _faults.Fatal(lines.Number, $"{key.ToLowerInvariant()}: that is no number from 1", "Write one in digits");
        return 0;
    }

    private static long? Total(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var total) ? total : null;

    // 3 / 1,Ann / 2,Bob / 3,Cy / 20,20,2 and then the papers: 12,3,{1,2}
    private bool ReadOldHeading(string first)
    {
        _candidates = Number(first, "the first line");
        for (var candidate = 1; candidate <= _candidates; candidate++)
        {
            if (!lines.Read())
            {
                _faults.Fatal(lines.Number, "the file ends among the names", "Write a line for each: 1,Name");
                return false;
            }

            var name = Text().Split(',', 2);
            if (name.Length < 2 || name[0].Trim() != candidate.ToString(CultureInfo.InvariantCulture))
            {
                _faults.Fatal(lines.Number, $"candidate {candidate} has no name here", $"Write: {candidate},Name");
                return false;
            }

            _names[candidate] = name[1].Trim();
        }

        if (_candidates == 0 || !lines.Read() || Text().Split(',') is not { Length: 3 } totals)
        {
            _faults.Fatal(lines.Number, "the totals are missing", "Write: voters,votes,different orders");
            return false;
        }

        _voters = Total(totals[0]);
        return lines.Read() || Missing();
    }

    private bool Missing()
    {
        _faults.Fatal(lines.Number, "the file has no papers", "Write a line for each kind of paper: 12,3,{1,2}");
        return false;
    }

    private PrefLibPapers? Checked()
    {
        if (_type.Length > 0 && !Orders.Contains(_type))
        {
            _faults.Fatal(1, $"files of the type {_type} hold no papers", "Choose a file soc, soi, toc, toi or cat");
            return null;
        }

        _type = _type.Length == 0 && _grades > 0 ? "cat" : _type;
        if (_type == "cat" && _grades == 0)
        {
            _faults.Fatal(1, "the number of categories is missing", "Write: # NUMBER CATEGORIES: 2");
            return null;
        }

        return _candidates == 0 ? null : new PrefLibPapers(_candidates, _type == "cat" ? _grades : 0, _faults)
        {
            IsComplete = _type is "soc" or "toc",
            IsStrict = _type is "soc" or "soi",
        };
    }

    private string Text()
    {
        if (lines.Line.Contains((byte)0))
        {
            _faults.Fatal(lines.Number, "there is a NUL character", "Save the file as UTF-8 text");
        }

        var text = Encoding.UTF8.GetString(lines.Line).Trim();
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            _faults.Warn(lines.Number, "there are bytes that are not UTF-8", "Save the file as UTF-8 text");
        }

        return text;
    }

    private ElectionFile PutTogether(PrefLibPapers read)
    {
        for (var number = 1; number <= _candidates; number++)
        {
            if (_names.TryAdd(number, $"Candidate {number}"))
            {
                _faults.Warn(1, $"candidate {number} has no name", "They are called by their number");
            }
        }

        var papers = read.Build();
        if (_voters is { } voters && voters != papers.Total)
        {
            var what = $"the heading says {voters} voters and there are {papers.Total}";
            _faults.Warn(1, what, "The papers were counted");
        }

        var candidates = Enumerable.Range(1, _candidates).Select(number => new Candidate(number, _names[number]));
        return new ElectionFile(new Election(_title, candidates, 1) { Grades = [.. Grades()] }, papers);
    }

    // The last category is worth nothing, the one before a point, and so on.
    private IEnumerable<Grade> Grades() => Enumerable.Range(1, _type == "cat" ? _grades : 0)
        .Select(number => new Grade(_categories.GetValueOrDefault(number, $"Category {number}"), _grades - number));
}
