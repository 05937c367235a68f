using System.Globalization;
using System.Text;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>Goes through a .blt file: the heading, options, papers up to a 0, then names and the title.</summary>
internal sealed class BltParser(ByteLines lines)
{
    private readonly FileFaults _faults = new();
    private readonly List<string> _names = [];
    private readonly List<int> _withdrawn = [];
    private readonly List<int> _lot = [];
    private readonly Dictionary<string, int> _nicknames = new(StringComparer.Ordinal);
    private BltPapers? _papers;
    private int _candidates;
    private int _seats;

    public ElectionReading Parse()
    {
        if (ReadHeading())
        {
            _papers = new BltPapers(_candidates, _nicknames, _faults);
            ReadPapers();
        }

        if (lines.TooLong)
        {
            _faults.Fatal(lines.Number + 1, "the line is too long, and reading stopped there", "Break it up");
        }

        return new ElectionReading(_faults.AnyFatal ? null : PutTogether(), _faults.InLineOrder());
    }

    private static ReadOnlySpan<byte> WithoutComment(ReadOnlySpan<byte> line)
    {
        var comment = line.IndexOf((byte)'#');
        return (comment < 0 ? line : line[..comment]).Trim(" \t,"u8);
    }

    private bool ReadHeading()
    {
        while (lines.Read())
        {
            var line = WithoutComment(lines.Line);
            if (line.IsEmpty)
            {
                continue;
            }

            var numbers = Words(line);
            if (numbers.Length == 2
                && TryNumber(numbers[0], Election.MostCandidates, out _candidates)
                && TryNumber(numbers[1], Election.MostCandidates, out _seats))
            {
                return true;
            }

            _faults.Fatal(lines.Number, "the heading is not two numbers from 1", "Begin with: candidates seats");
            return false;
        }

        _faults.Fatal(Math.Max(lines.Number, 1), "the file is empty", "Begin with: candidates seats");
        return false;
    }

    private void ReadPapers()
    {
        while (lines.Read())
        {
            if (lines.Line is [>= (byte)'1' and <= (byte)'9', ..] papers)
            {
                _papers!.Take(papers, lines.Number);
                continue;
            }

            var line = WithoutComment(lines.Line);
            if (line.IsEmpty || (line[0] is (byte)'[' or (byte)'-' && ReadOption(line)))
            {
                continue;
            }

            if (line.SequenceEqual("0"u8))
            {
                ReadNames();
                return;
            }

            if (line[0] is >= (byte)'0' and <= (byte)'9' or (byte)'(' or (byte)'.')
            {
                _papers!.Take(line, lines.Number);
                continue;
            }

            _faults.Warn(lines.Number, "the papers do not end in a line with 0", "This line was taken as a name");
            TakeName();
            ReadNames();
            return;
        }

        _faults.Fatal(
            lines.Number, "the file ends among the papers", "End the papers with a line 0, then add the names");
    }

    // Returns false for a line that is no option, such as a paper.
    private bool ReadOption(ReadOnlySpan<byte> line)
    {
        if (line[0] == (byte)'-')
        {
            foreach (var word in Words(line))
            {
                Withdraw(word.TrimStart('-'));
            }

            return true;
        }

        var words = Words(line.Trim("[]"u8));
        foreach (var word in words.Skip(1))
        {
            switch (words[0])
            {
                case "nick" when _nicknames.Count < _candidates:
                    _nicknames[word] = _nicknames.Count + 1;
                    break;
                case "withdrawn":
                    Withdraw(word);
                    break;
                case "tie" when NumberOf(word) is { } number:
                    _lot.Add(number);
                    break;
            }
        }

        if (words.Length == 0 || words[0] is not ("nick" or "withdrawn" or "tie"))
        {
            _faults.Warn(lines.Number, $"the option {string.Join(' ', words)} is unknown", "It was passed over");
        }

        return true;
    }

    private void Withdraw(string word)
    {
        if (NumberOf(word) is { } number)
        {
            _withdrawn.Add(number);
        }
    }

    private int? NumberOf(string word)
    {
        if (_nicknames.TryGetValue(word, out var known) || TryNumber(word, _candidates, out known))
        {
            return known;
        }

        _faults.Fatal(lines.Number, $"there is no candidate {word}", $"Name one from 1 to {_candidates}");
        return null;
    }

    private void ReadNames()
    {
        while (_names.Count <= _candidates && lines.Read())
        {
            TakeName();
        }
    }

    private void TakeName()
    {
        var text = Encoding.UTF8.GetString(lines.Line);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            _faults.Fatal(lines.Number, "there is a NUL character", "Save the file as UTF-8 text");
        }

        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            _faults.Warn(lines.Number, "there are bytes that are not UTF-8", "Save the file as UTF-8 text");
        }

        var name = BltNames.Clean(text);
        if (name.Length > 0 || text.Trim() == "\"\"")
        {
            _names.Add(name);
        }
    }

    private ElectionFile? PutTogether()
    {
        for (var number = _names.Count + 1; number <= _candidates; number++)
        {
            _faults.Warn(lines.Number, $"candidate {number} has no name", "They are called by their number");
            _names.Add($"Candidate {number}");
        }

        var title = _names.Count > _candidates ? BltNames.Unquoted(_names[_candidates]) : "";
        var candidates = _names.Take(_candidates).Select((name, place) =>
            BltNames.Candidate(place + 1, name) with { IsWithdrawn = _withdrawn.Contains(place + 1) });
        var election = new Election(title, candidates, _seats) { DrawnLot = [.. _lot.Distinct()] };
        return new ElectionFile(election, _papers!.Build());
    }

    private static string[] Words(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line).Split(
        [' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);

    private static bool TryNumber(string word, int most, out int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number >= 1 && number <= most;
}
