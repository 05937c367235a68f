using System.Runtime.CompilerServices;
using System.Text;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>Reads the papers of a .blt file, a line each: how many, the marks, a 0 at the end.</summary>
internal sealed class BltPapers(int candidates, Dictionary<string, int> nicknames, FileFaults faults)
{
    private const int MostDecimals = 6;
    private const long TooMany = 1_000_000 * RankedPapers.MostPapers;

    private readonly RankedPapersBuilder _builder = new(candidates);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _nicknames =
        nicknames.GetAlternateLookup<ReadOnlySpan<char>>();

    private int[] _marks = new int[Math.Min(candidates, 1000) + 1];
    private int _length;
    private long _line;

    public RankedPapers Build() => _builder.Build();

    public void Take(ReadOnlySpan<byte> line, long number)
    {
        _line = number;
        var at = 0;
        if (line[0] == (byte)'(')
        {
            // A paper's id, which nothing needs.
            at = line.IndexOf((byte)')') + 1;
        }

        if (TryCount(line, ref at) is { } count && TryMarks(line, at))
        {
            Add(count);
        }
    }

    private void Add(long count)
    {
        if (count == 0)
        {
            faults.Warn(_line, "there are no papers of this kind", "The line was passed over");
        }
        else if (count > _builder.Room)
        {
            faults.Fatal(_line, "there are more papers than people on earth", "Look at the number of papers");
        }
        else
        {
            // Every mark was looked at, so the builder has nothing to reject.
            _builder.Add(_marks.AsSpan(0, _length), count);
            if (_builder.HadRepeats)
            {
                faults.Warn(_line, "a candidate is marked twice on one paper", "The first mark counts");
            }
        }
    }

    // How many papers, or their weight; the votes of all are split as far as the decimals need.
    private long? TryCount(ReadOnlySpan<byte> line, ref int at)
    {
        at = SkipBlanks(line, at);
        var (count, decimals, point) = (0L, 0, false);
        for (; at < line.Length && !IsBlank(line[at]); at++)
        {
            var digit = line[at] - '0';
            if (digit is >= 0 and <= 9 && decimals < MostDecimals)
            {
                count = count < TooMany ? (count * 10) + digit : count;
                decimals += point ? 1 : 0;
            }
            else if (line[at] == (byte)'.' && !point)
            {
                point = true;
            }
            else if (digit != 0 || !point)
            {
                faults.Fatal(
                    _line,
                    "the line does not begin with a number of papers",
                    "Write a number, with six decimals at most, then the marks and a 0");
                return null;
            }
        }

        return Scaled(count, decimals);
    }

    private long Scaled(long count, int decimals)
    {
        var parts = Parts(decimals);
        while (parts > _builder.PartsOfVote)
        {
            _builder.SplitVotes();
        }

        return count > RankedPapers.MostPapers * parts ? long.MaxValue : count * (_builder.PartsOfVote / parts);
    }

    private static int Parts(int decimals)
    {
        var parts = 1;
        for (; decimals > 0; decimals--)
        {
            parts *= 10;
        }

        return parts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryMarks(ReadOnlySpan<byte> line, int at)
    {
        _length = 0;
        var sign = 1;
        while ((at = SkipBlanks(line, at)) < line.Length && line[at] != (byte)'#')
        {
            var start = at;
            if (!TryNumber(line, ref at, out var mark) && !TryWord(line, ref at, out mark))
            {
                return false;
            }

            if (mark == 0 && line[start] == (byte)'0')
            {
                return EndsAt(line, at);
            }

            Append(mark * sign);
            sign = 1;
            if (at < line.Length && line[at] == (byte)'=')
            {
                sign = -1;
                at++;
            }
        }

        faults.Warn(_line, "the paper does not end in 0", "It was taken to end with the line");
        return true;
    }

    private bool EndsAt(ReadOnlySpan<byte> line, int at)
    {
        at = SkipBlanks(line, at);
        if (at == line.Length || line[at] == (byte)'#')
        {
            return true;
        }

        faults.Fatal(_line, "there is something behind the 0 that ends the paper", "Begin a new line");
        return false;
    }

    // A candidate's number, or 0; whatever else stands there is left to the slower way.
    private bool TryNumber(ReadOnlySpan<byte> line, ref int at, out int mark)
    {
        mark = 0;
        var end = at;
        for (; end < line.Length && IsDigit(line[end]) && mark <= candidates; end++)
        {
            mark = (mark * 10) + line[end] - '0';
        }

        if (end == at || mark > candidates || (end < line.Length && !IsBlank(line[end]) && line[end] != (byte)'='))
        {
            return false;
        }

        at = end;
        return true;
    }

    private bool TryWord(ReadOnlySpan<byte> line, ref int at, out int mark)
    {
        var start = at;
        while (at < line.Length && line[at] != (byte)'=' && !IsBlank(line[at]))
        {
            at++;
        }

        mark = 0;
        return line[start..at].SequenceEqual("-"u8) || TryNickname(line[start..at], out mark);
    }

    private bool TryNickname(ReadOnlySpan<byte> word, out int mark)
    {
        Span<char> characters = stackalloc char[Math.Min(word.Length, 256)];
        if (word.Length <= characters.Length
            && Encoding.UTF8.TryGetChars(word, characters, out var length)
            && _nicknames.TryGetValue(characters[..length], out mark))
        {
            return true;
        }

        mark = 0;
        var shown = Encoding.UTF8.GetString(word[..Math.Min(word.Length, 20)]);
        faults.Fatal(_line, $"there is no candidate \"{shown}\"", $"Name one from 1 to {candidates}");
        return false;
    }

    private void Append(int mark)
    {
        if (_length == _marks.Length)
        {
            Array.Resize(ref _marks, _marks.Length * 2);
        }

        _marks[_length++] = mark;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> line, int at)
    {
        while (at < line.Length && IsBlank(line[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';

    private static bool IsBlank(byte character) => character is (byte)' ' or (byte)'\t' or (byte)',';
}
