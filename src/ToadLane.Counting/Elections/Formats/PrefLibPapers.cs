using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>Reads the papers of a PrefLib file, a line each: how many, then numbers and groups in braces.</summary>
/// <param name="candidates">How many candidates there are.</param>
/// <param name="grades">How many categories there are; 0 where voters rank.</param>
/// <param name="faults">Where faults are gathered.</param>
internal sealed class PrefLibPapers(int candidates, int grades, FileFaults faults)
{
    private readonly RankedPapersBuilder _builder = new(candidates);
    private readonly List<int> _marks = [];
    private long _line;
    private int _ranks;

    /// <summary>The file says that every paper ranks everybody.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The file says that no paper has equals.</summary>
    public bool IsStrict { get; init; }

    public RankedPapers Build() => _builder.Build();

    public void Take(ReadOnlySpan<byte> line, long number)
    {
        _line = number;
        if (line.IsEmpty || line[0] == (byte)'#')
        {
            return;
        }

        var end = line.IndexOfAny((byte)':', (byte)',');
        var digits = (end < 0 ? line : line[..end]).Trim(" \t"u8);
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            faults.Fatal(_line, "the line does not begin with a number of papers", "Write: 12: 3,1,{2,4}");
        }
        else if (count > _builder.Room)
        {
            faults.Fatal(_line, "there are more papers than people on earth", "Look at the number of papers");
        }
        else if (count == 0)
        {
            faults.Warn(_line, "there are no papers of this kind", "The line was passed over");
        }
        else if (TryMarks(end < 0 ? [] : line[(end + 1)..]))
        {
            Add(count);
        }
    }

    private void Add(long count)
    {
        _builder.Add(CollectionsMarshal.AsSpan(_marks), count);
        if (_builder.HadRepeats)
        {
            faults.Warn(_line, "a candidate is marked twice on one paper", "The first mark counts");
        }

        if (IsStrict && _marks.Exists(mark => mark < 0))
        {
            faults.Warn(_line, "the file is said to have no equals, and here are some", "They were read as equals");
        }

        if (IsComplete && _marks.Count(mark => mark != 0) < candidates)
        {
            faults.Warn(_line, "the paper is said to rank everybody and does not", "It was read as it is");
        }
    }

    // A number or a group at each rank; an empty group is a rank, or a category, without anybody.
    private bool TryMarks(ReadOnlySpan<byte> rest)
    {
        _marks.Clear();
        _ranks = 0;
        rest = rest.Trim(" \t"u8);
        while (!rest.IsEmpty)
        {
            var isGroup = rest[0] == (byte)'{';
            var end = isGroup ? rest.IndexOf((byte)'}') : rest.IndexOf((byte)',');
            if (isGroup && end < 0)
            {
                faults.Fatal(_line, "a group has no end", "Write a } behind its last candidate");
                return false;
            }

            end = end < 0 ? rest.Length : end;
            if (!(isGroup ? TryGroup(rest[1..end]) : TryMark(rest[..end], _marks.Count)))
            {
                return false;
            }

            _ranks++;
            rest = rest[Math.Min(end + (isGroup ? 1 : 0), rest.Length)..].TrimStart(" \t"u8);
            if (!rest.IsEmpty && rest[0] != (byte)',')
            {
                faults.Fatal(_line, "there is no comma between two ranks", "Write: 12: 3,1,{2,4}");
                return false;
            }

            rest = rest.IsEmpty ? rest : rest[1..].TrimStart(" \t"u8);
        }

        if (grades > 0 && _ranks > grades)
        {
            faults.Fatal(_line, $"there are {_ranks} categories on the paper", $"Use no more than {grades}");
            return false;
        }

        return true;
    }

    private bool TryGroup(ReadOnlySpan<byte> inside)
    {
        var start = _marks.Count;
        if (inside.Trim(" \t"u8).IsEmpty)
        {
            _marks.Add(0);
            return true;
        }

        foreach (var range in inside.Split((byte)','))
        {
            if (!TryMark(inside[range], start))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryMark(ReadOnlySpan<byte> word, int start)
    {
        word = word.Trim(" \t"u8);
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= candidates)
        {
            _marks.Add(_marks.Count > start ? -number : number);
            return true;
        }

        var shown = Encoding.UTF8.GetString(word[..Math.Min(word.Length, 20)]);
        faults.Fatal(_line, $"there is no candidate \"{shown}\"", $"Name one from 1 to {candidates}");
        return false;
    }
}
