using System.Text;
using System.Text.Unicode;

namespace ToadLane.Counting.Pabulib;

/// <summary>
/// Cuts a file into records and fields: semicolons between fields, quotes (doubled inside) around fields that hold
/// semicolons, quotes or line ends. It takes whatever it is given; votes that need none of this go past it.
/// </summary>
internal sealed class PbRecords(PbInput input)
{
    private readonly List<(int Start, int Length)> _fields = [];
    private bool _quotesAreText;
    private int _lineEnds;

    /// <summary>The line on which the record begins.</summary>
    public int Line { get; private set; }

    /// <summary>How many fields the record has.</summary>
    public int Count => _fields.Count;

    /// <summary>The record has a quote that is never closed; it was taken as an ordinary character.</summary>
    public bool UnclosedQuote { get; private set; }

    /// <summary>The record has text behind the quote that ends a field; that text was dropped.</summary>
    public bool StrayQuote { get; private set; }

    /// <summary>The record has bytes that are not UTF-8, or the character that stands for such bytes.</summary>
    public bool NotUtf8 { get; private set; }

    /// <summary>The record has a NUL.</summary>
    public bool HasNul { get; private set; }

    /// <summary>The record ends with a carriage return and no line feed.</summary>
    public bool EndsWithReturn { get; private set; }

    private int Length { get; set; }

    /// <summary>A field, without the blanks around it unless they are inside quotes.</summary>
    public ReadOnlySpan<byte> this[int field]
    {
        get
        {
            var (start, length) = _fields[field];
            ReadOnlySpan<byte> bytes = input.Rest.Slice(start, length);
            return NotUtf8 && !Utf8.IsValid(bytes) ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes)) : bytes;
        }
    }

    /// <summary>A field as text.</summary>
    public string Text(int field) => Encoding.UTF8.GetString(this[field]);

    /// <summary>Moves to the next record that is not an empty line; false at the end.</summary>
    public bool Read()
    {
        do
        {
            Leave();
            if (!Has(0))
            {
                return false;
            }

            Line = input.Line;
            _quotesAreText = false;
            UnclosedQuote = !TrySplit();
            if (UnclosedQuote)
            {
                input.Retry();
                _quotesAreText = true;
                TrySplit();
            }
        }
        while (Count == 1 && _fields[0].Length == 0 && !input.TooLong);
        LookAtBytes();
        return !input.TooLong;
    }

    /// <summary>Leaves the record behind, so that the input begins with the next line.</summary>
    public void Leave()
    {
        input.Advance(Length, _lineEnds);
        (Length, _lineEnds) = (0, 0);
    }

    private void LookAtBytes()
    {
        ReadOnlySpan<byte> record = input.Rest[..Length];
        HasNul = record.Contains((byte)0);
        NotUtf8 = record.ContainsAnyInRange((byte)0x80, (byte)0xFF)
            && (!Utf8.IsValid(record) || record.IndexOf("\uFFFD"u8) >= 0);
    }

    private bool TrySplit()
    {
        _fields.Clear();
        StrayQuote = false;
        _lineEnds = 0;
        var at = 0;
        while (true)
        {
            var start = at;
            while (Has(at) && input.Rest[at] == ' ')
            {
                at++;
            }

            if (!_quotesAreText && Has(at) && input.Rest[at] == '"')
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

            if (!Has(at) || input.Rest[at] != ';')
            {
                EndRecord(at);
                return true;
            }

            at++;
        }
    }

    private void AddTrimmed(int start, int end)
    {
        ReadOnlySpan<byte> field = input.Rest[start..end];
        _fields.Add((start + PbText.BlanksBefore(field), PbText.Trim(field).Length));
    }

    private int EndOfField(int at)
    {
        while (Has(at))
        {
            var rest = input.Rest[at..];
            var stop = rest.IndexOfAny((byte)';', (byte)'\n', (byte)'\r');
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
        if (EndOfQuoted(start) is not { } end)
        {
            return false;
        }

        var length = Undouble(start, end);
        _fields.Add((start, length));
        at = EndOfField(end + 1);
        StrayQuote |= !PbText.Trim(input.Rest[(end + 1)..at]).IsEmpty;
        return true;
    }

    // Where the closing quote is.
    private int? EndOfQuoted(int at)
    {
        while (Has(at))
        {
            var stop = input.Rest[at..].IndexOf((byte)'"');
            at = stop < 0 ? input.Rest.Length : at + stop;
            if (stop >= 0)
            {
                if (!Has(at + 1) || input.Rest[at + 1] != '"')
                {
                    return at;
                }

                at += 2;
            }
        }

        return null;
    }

    private int Undouble(int start, int end)
    {
        var text = input.Rest[start..end];
        _lineEnds += text.Count((byte)'\n');
        var write = text.IndexOf((byte)'"');
        if (write < 0)
        {
            return text.Length;
        }

        for (var read = write; read < text.Length; read++)
        {
            text[write++] = text[read];
            read += text[read] == '"' ? 1 : 0;
        }

        // What is left over of a character would look like bytes that are not UTF-8.
        text[write..].Fill((byte)' ');
        return write;
    }

    private void EndRecord(int at)
    {
        EndsWithReturn = Has(at) && input.Rest[at] == '\r';
        at += EndsWithReturn ? 1 : 0;
        if (Has(at) && input.Rest[at] == '\n')
        {
            EndsWithReturn = false;
            at++;
        }

        Length = at;
        _lineEnds++;
    }

    // Whether there is a byte so far from the start of the record, reading on if need be.
    private bool Has(int at)
    {
        while (at >= input.Rest.Length)
        {
            if (!input.TryFill())
            {
                return false;
            }
        }

        return true;
    }
}
