using System.Text;

namespace ToadLane.Counting.Pabulib;

/// <summary>
/// A window on the bytes of a file, in UTF-8 whatever the file is in. It grows only as far as one record needs, so a
/// file may be larger than memory.
/// </summary>
internal sealed class PbInput(PbSource source, long total, CountWatch watch)
{
    public const string Utf16 = "UTF-16";

    private const int FirstWindow = 1 << 16;
    private const int MostBytes = 1 << 24;
    private const int LeastRoom = 64;
    private const int Step = 1 << 22;

    private PbSource _source = source;
    private byte[] _buffer = new byte[total is > 0 and < FirstWindow ? (int)total + (2 * LeastRoom) : FirstWindow];
    private int _start;
    private int _end;
    private bool _begun;
    private long _done;
    private long _told;

    /// <summary>The bytes that are read and not used, of which the reader may change those of its own record.</summary>
    public Span<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The line on which <see cref="Rest"/> begins.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>There is nothing behind <see cref="Rest"/>.</summary>
    public bool Finished { get; private set; }

    /// <summary>A record did not fit into the largest window; the rest of the file was not read.</summary>
    public bool TooLong { get; private set; }

    /// <summary>What the file is in, where that is not plain UTF-8: "UTF-16", or "a byte order mark".</summary>
    public string? Peculiarity { get; private set; }

    /// <summary>Leaves so many bytes, and line ends, behind.</summary>
    public void Advance(int bytes, int lines)
    {
        _start += bytes;
        Line = (int)Math.Min(int.MaxValue, (long)Line + lines);
    }

    /// <summary>Another, shorter reading of the record may fit.</summary>
    public void Retry() => TooLong = false;

    /// <summary>Makes <see cref="Rest"/> longer; false when it cannot be.</summary>
    public bool TryFill()
    {
        watch.Cancellation.ThrowIfCancellationRequested();
        if (!Finished && !TooLong && _buffer.Length - _end < LeastRoom)
        {
            MakeRoom();
        }

        if (Finished || TooLong)
        {
            return false;
        }

        var read = _begun ? _source(_buffer.AsSpan(_end)) : ReadHead();
        Finished = read == 0;
        _end += read;
        Tell(read);
        return read > 0;
    }

    private void MakeRoom()
    {
        var used = _end - _start;
        if (used >= MostBytes)
        {
            TooLong = true;
            return;
        }

        var target = used > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, used);
        (_buffer, _start, _end) = (target, 0, used);
    }

    // The first bytes say what the file is in.
    private int ReadHead()
    {
        _begun = true;
        var read = 0;
        for (var more = -1; read < 3 && more != 0; read += more)
        {
            more = _source(_buffer.AsSpan(read));
        }

        var head = _buffer.AsSpan(0, read);
        if (head.StartsWith(Encoding.UTF8.Preamble))
        {
            (_start, Peculiarity) = (3, "a byte order mark");
        }
        else if (head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return ReadUtf16(head);
        }

        return read;
    }

    private int ReadUtf16(Span<byte> head)
    {
        Peculiarity = Utf16;
        var encoding = head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        var rest = head[2..].ToArray();
        var first = _source;
        var behind = rest.AsMemory();
        var decoded = new PbUtf16Source(HeadThenFile, encoding);
        _source = decoded.Read;
        return _source(_buffer);

        int HeadThenFile(Span<byte> room)
        {
            if (behind.IsEmpty)
            {
                return first(room);
            }

            var length = Math.Min(room.Length, behind.Length);
            behind.Span[..length].CopyTo(room);
            behind = behind[length..];
            return length;
        }
    }

    private void Tell(int read)
    {
        _done += read;
        if (_done - _told >= Step)
        {
            _told = _done;
            watch.Progress?.Report(new CountProgress("Reading", _done, Math.Max(_done, total)));
        }
    }
}
