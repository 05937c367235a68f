using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace ToadLane.Counting.Pabulib;

/// <summary>Looks through many bytes at once for what the plain way of reading votes does not understand.</summary>
internal static class PbScan
{
    /// <summary>
    /// How many of these bytes, which begin with a line, the plain way can read: whole lines without a quote, a NUL, a
    /// carriage return alone, bytes that are not UTF-8, and the name of a section.
    /// </summary>
    public static int PlainLines(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.LastIndexOf((byte)'\n') + 1;
        var odd = FirstOddity(bytes[..length]);
        odd = FirstSection(bytes[..odd]);
        odd = FirstNotUtf8(bytes[..odd]);
        return odd == length ? length : bytes[..odd].LastIndexOf((byte)'\n') + 1;
    }

    /// <summary>
    /// Which of 64 bytes are semicolons or line feeds, as the bits of a number, the first byte lowest.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Stops(ref byte first)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.LoadUnsafe(ref first);
            return (Vector512.Equals(bytes, Vector512.Create((byte)';'))
                | Vector512.Equals(bytes, Vector512.Create((byte)'\n'))).ExtractMostSignificantBits();
        }

        return StopsOf32(ref first) | ((ulong)StopsOf32(ref Unsafe.Add(ref first, 32)) << 32);
    }

    private static uint StopsOf32(ref byte first)
    {
        var bytes = Vector256.LoadUnsafe(ref first);
        return (Vector256.Equals(bytes, Vector256.Create((byte)';'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))).ExtractMostSignificantBits();
    }

    private static int FirstOddity(ReadOnlySpan<byte> lines)
    {
        var at = 0;
        ref var first = ref MemoryMarshal.GetReference(lines);
        for (; at + 32 < lines.Length; at += 32)
        {
            var bytes = Vector256.LoadUnsafe(ref first, (nuint)at);
            var next = Vector256.LoadUnsafe(ref first, (nuint)at + 1);
            var odd = Vector256.Equals(bytes, Vector256.Create((byte)'"'))
                | Vector256.Equals(bytes, Vector256<byte>.Zero)
                | Vector256.AndNot(
                    Vector256.Equals(bytes, Vector256.Create((byte)'\r')),
                    Vector256.Equals(next, Vector256.Create((byte)'\n')));
            if (odd != Vector256<byte>.Zero)
            {
                return at + BitOperations.TrailingZeroCount(odd.ExtractMostSignificantBits());
            }
        }

        for (; at < lines.Length; at++)
        {
            if (lines[at] is (byte)'"' or 0 || (lines[at] == '\r' && lines[at + 1] != '\n'))
            {
                return at;
            }
        }

        return at;
    }

    // The names of sections have letters that no line of numbers has: look for a line that begins with one.
    private static int FirstSection(ReadOnlySpan<byte> lines)
    {
        var at = 0;
        while (at < lines.Length)
        {
            if (IsSection(lines[at..]))
            {
                return at;
            }

            var stop = NextCapital(lines[at..]);
            if (stop < 0)
            {
                return lines.Length;
            }

            at += stop;
        }

        return at;
    }

    private static int NextCapital(ReadOnlySpan<byte> lines)
    {
        var at = 0;
        ref var first = ref MemoryMarshal.GetReference(lines);
        for (; at + 32 < lines.Length; at += 32)
        {
            var next = Vector256.LoadUnsafe(ref first, (nuint)at + 1);
            var found = (Vector256.Equals(next, Vector256.Create((byte)'M'))
                    | Vector256.Equals(next, Vector256.Create((byte)'P'))
                    | Vector256.Equals(next, Vector256.Create((byte)'V')))
                & Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)at), Vector256.Create((byte)'\n'));
            if (found != Vector256<byte>.Zero)
            {
                return at + 1 + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
            }
        }

        for (; at + 1 < lines.Length; at++)
        {
            if (lines[at] == '\n' && lines[at + 1] is (byte)'M' or (byte)'P' or (byte)'V')
            {
                return at + 1;
            }
        }

        return -1;
    }

    // Blanks and semicolons may stand behind the name; the slow way decides what such a line is.
    private static bool IsSection(ReadOnlySpan<byte> line)
    {
        var start = PbText.BlanksBefore(line[..Math.Min(line.Length, 8)]);
        var rest = line[start..];
        return rest.StartsWith("META"u8) || rest.StartsWith("PROJECTS"u8) || rest.StartsWith("VOTES"u8);
    }

    private static int FirstNotUtf8(ReadOnlySpan<byte> lines)
    {
        if (!lines.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return lines.Length;
        }

        var mark = lines.IndexOf("\uFFFD"u8);
        lines = mark < 0 ? lines : lines[..mark];
        return Utf8.IsValid(lines) ? lines.Length : LengthOfUtf8(lines);
    }

    private static int LengthOfUtf8(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[512];
        var at = 0;
        while (at < bytes.Length)
        {
            var status = Utf8.ToUtf16(bytes[at..], text, out var read, out _, replaceInvalidSequences: false);
            at += read;
            if (status != System.Buffers.OperationStatus.DestinationTooSmall)
            {
                break;
            }
        }

        return at;
    }
}
