namespace ToadLane.Counting.Pabulib;

/// <summary>
/// Cuts text into records and fields: semicolons between fields, quotes (doubled inside) around fields that hold
/// semicolons, quotes or line ends. Fields are spans over one buffer, so that a vote costs no allocation.
/// </summary>
internal sealed class PbRecords(TextReader reader)
{
    private const int MostCharacters = 1 << 24;
    private const string QuotesMeanQuotes = "\"";
    private const string QuotesAreText = "";

    private readonly List<(int Start, int Length)> _fields = [];
    private char[] _buffer = new char[1 << 16];
    private int _start;
    private int _end;
    private int _next;
    private int _nextLine = 1;
    private bool _finished;

    /// <summary>The line on which the record begins.</summary>
    public int Line { get; private set; }

    /// <summary>How many fields the record has.</summary>
    public int Count => _fields.Count;

    /// <summary>The record has a quote that is never closed; it was taken as an ordinary character.</summary>
    public bool UnclosedQuote { get; private set; }

    /// <summary>The record has text behind the quote that ends a field; that text was dropped.</summary>
    public bool StrayQuote { get; private set; }

    /// <summary>The record is too long to be one and the rest of the file was not read.</summary>
    public bool TooLong { get; private set; }

    /// <summary>A field, without the blanks around it unless they are inside quotes.</summary>
    public ReadOnlySpan<char> this[int field] => _buffer.AsSpan(_fields[field].Start, _fields[field].Length);

    /// <summary>Moves to the next record that is not an empty line; false at the end.</summary>
    public bool Read()
    {
        do
        {
            _start = _next;
            if (!Available(0) || TooLong)
            {
                return false;
            }

            Line = _nextLine;
            StrayQuote = false;
            UnclosedQuote = !TrySplit(QuotesMeanQuotes);
            if (UnclosedQuote)
            {
                TrySplit(QuotesAreText);
            }
        }
        while (Count == 1 && this[0].IsEmpty);
        return !TooLong;
    }

    private bool TrySplit(string quote)
    {
        _fields.Clear();
        _nextLine = Line;
        var at = 0;
        while (true)
        {
            var start = at;
            while (Available(at) && _buffer[_start + at] == ' ')
            {
                at++;
            }

            if (Available(at) && quote.Contains(_buffer[_start + at], StringComparison.Ordinal))
            {
                if (!TryQuoted(ref at))
                {
                    return false;
                }
            }
            else
            {
                at = EndOfField(at);
                AddTrimmed(start, at);
            }

            if (!Available(at) || _buffer[_start + at] != ';')
            {
                EndRecord(at);
                return true;
            }

            at++;
        }
    }

    private void AddTrimmed(int start, int end)
    {
        var text = _buffer.AsSpan(_start + start, end - start);
        var trimmed = text.Trim();
        _fields.Add((_start + end - text.TrimStart().Length, trimmed.Length));
    }

    private int EndOfField(int at)
    {
        while (Available(at))
        {
            var rest = _buffer.AsSpan(_start + at, _end - _start - at);
            var stop = rest.IndexOfAny(';', '\n', '\r');
            if (stop >= 0)
            {
                return at + stop;
            }

            at += rest.Length;
        }

        return at;
    }

    // Leaves the text of the field, its doubled quotes undone, where it stood.
    private bool TryQuoted(ref int at)
    {
        var start = at + 1;
        var write = start;
        var undone = new List<(int At, char Was)>();
        for (at = start; Available(at); at++)
        {
            var character = _buffer[_start + at];
            if (character == '"')
            {
                if (!Available(at + 1) || _buffer[_start + at + 1] != '"')
                {
                    _fields.Add((_start + start, write - start));
                    var end = EndOfField(at + 1);
                    StrayQuote |= !_buffer.AsSpan(_start + at + 1, end - at - 1).IsWhiteSpace();
                    at = end;
                    return true;
                }

                at++;
            }

            _nextLine += character == '\n' ? 1 : 0;
            Overwrite(write++, character, undone);
        }

        for (var change = undone.Count - 1; change >= 0; change--)
        {
            _buffer[_start + undone[change].At] = undone[change].Was;
        }

        return false;
    }

    private void Overwrite(int at, char character, List<(int At, char Was)> undone)
    {
        if (_buffer[_start + at] != character)
        {
            undone.Add((at, _buffer[_start + at]));
            _buffer[_start + at] = character;
        }
    }

    private void EndRecord(int at)
    {
        if (Available(at) && _buffer[_start + at] == '\r')
        {
            at++;
        }

        if (Available(at) && _buffer[_start + at] == '\n')
        {
            at++;
        }

        _next = _start + at;
        _nextLine++;
    }

    // Whether there is a character so far from the start of the record, reading on if need be.
    private bool Available(int at)
    {
        while (_start + at >= _end)
        {
            if (_finished)
            {
                return false;
            }

            Fill();
        }

        return true;
    }

    private void Fill()
    {
        if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        var read = TooLong ? 0 : reader.Read(_buffer, _end, _buffer.Length - _end);
        _finished = read == 0;
        _end += read;
    }

    private void MakeRoom()
    {
        var used = _end - _start;
        if (used >= MostCharacters)
        {
            TooLong = true;
            return;
        }

        var target = used > _buffer.Length / 2 ? new char[_buffer.Length * 2] : _buffer;
        Array.Copy(_buffer, _start, target, 0, used);
        for (var field = 0; field < _fields.Count; field++)
        {
            _fields[field] = (_fields[field].Start - _start, _fields[field].Length);
        }

        (_buffer, _start, _end) = (target, 0, used);
    }
}
