using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ToadLane.Counting.Pabulib;

/// <summary>
/// Cuts plain lines into fields, 64 bytes at a time: no quotes, no lone carriage returns, every line ended.
/// </summary>
internal sealed class PbVoteLines(PbVotes votes, int columns)
{
    private const int Width = 64;

    private readonly (int Start, int End)[] _fields = new (int Start, int End)[columns];
    private int _count;
    private int _start;
    private int _lineStart;

    /// <summary>Takes lines, the first of which has this number; says how many there were.</summary>
    public int Take(ReadOnlySpan<byte> lines, int firstNumber)
    {
        (_count, _start, _lineStart) = (0, 0, 0);
        var number = firstNumber;
        for (var at = 0; at < lines.Length; at += Width)
        {
            for (var stops = StopsAt(lines, at); stops != 0; stops &= stops - 1)
            {
                var stop = at + BitOperations.TrailingZeroCount(stops);
                if (lines[stop] == ';')
                {
                    EndField(stop);
                    _start = stop + 1;
                }
                else
                {
                    EndLine(lines, stop, number);
                    number = number == int.MaxValue ? number : number + 1;
                }
            }
        }

        return number - firstNumber;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong StopsAt(ReadOnlySpan<byte> lines, int at)
    {
        if (lines.Length - at >= Width)
        {
            return PbScan.Stops(ref Unsafe.Add(ref MemoryMarshal.GetReference(lines), at));
        }

        Span<byte> tail = stackalloc byte[Width];
        lines[at..].CopyTo(tail);
        return PbScan.Stops(ref MemoryMarshal.GetReference(tail));
    }

    private void EndField(int end)
    {
        if (_count < _fields.Length)
        {
            _fields[_count] = (_start, end);
        }

        _count++;
    }

    private void EndLine(ReadOnlySpan<byte> lines, int stop, int number)
    {
        var end = stop > _start && lines[stop - 1] == '\r' ? stop - 1 : stop;
        EndField(end);
        if (_count != _fields.Length)
        {
            TakeUneven(lines[_lineStart..end], lines, number);
        }
        else
        {
            votes.Take(new PbLine(lines, _fields) { Number = number });
        }

        (_count, _start, _lineStart) = (0, stop + 1, stop + 1);
    }

    private void TakeUneven(ReadOnlySpan<byte> line, ReadOnlySpan<byte> lines, int number)
    {
        if (_count == 1 && PbText.Trim(line).IsEmpty)
        {
            return;
        }

        // A trailing semicolon or two are known from real files; anything else beyond the columns is not.
        var extra = _count > _fields.Length ? line[(_fields[^1].End - _lineStart)..] : [];
        if (!extra.Trim("; \t"u8).IsEmpty)
        {
            votes.ReportWidth(number, _count);
        }
        else if (_count < _fields.Length)
        {
            votes.ReportWidth(number, _count);
        }

        votes.Take(new PbLine(lines, _fields.AsSpan(0, Math.Min(_count, _fields.Length))) { Number = number });
    }
}
