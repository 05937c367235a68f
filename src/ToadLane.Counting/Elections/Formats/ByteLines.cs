namespace ToadLane.Counting.Elections.Formats;

/// <summary>Cuts a stream into lines of bytes, without its byte order mark, carriage returns and line feeds.</summary>
internal sealed class ByteLines(Stream stream)
{
    private const int LongestLine = 1 << 24;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private int _next;
    private bool _finished;

    /// <summary>The number of the line in hand, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line is too long to be one, and reading stopped there.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The line in hand; valid until the next.</summary>
    public ReadOnlySpan<byte> Line
    {
        get
        {
            var line = _buffer.AsSpan(_start, _next - _start);
            line = line.EndsWith("\n"u8) ? line[..^1] : line;
            return line.EndsWith("\r"u8) ? line[..^1] : line;
        }
    }

    /// <summary>Moves to the next line; false at the end.</summary>
    public bool Read()
    {
        _start = _next;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                _next = _start + searched + found + 1;
                return Begin();
            }

            searched = _end - _start;
            if (_finished || !Fill())
            {
                _next = _end;
                return _next > _start && !TooLong && Begin();
            }
        }
    }

    private bool Begin()
    {
        if (++Number == 1 && _buffer.AsSpan(_start, _next - _start).StartsWith("\uFEFF"u8))
        {
            _start += 3;
        }

        return true;
    }

    private bool Fill()
    {
        if (_end == _buffer.Length)
        {
            var used = _end - _start;
            TooLong = used >= LongestLine;
            var target = used > _buffer.Length / 2 && !TooLong ? new byte[_buffer.Length * 2] : _buffer;
            _buffer.AsSpan(_start, used).CopyTo(target);
            (_buffer, _start, _end) = (target, 0, used);
        }

        var read = TooLong ? 0 : stream.Read(_buffer, _end, _buffer.Length - _end);
        _finished = read == 0;
        _end += read;
        return read > 0;
    }
}
