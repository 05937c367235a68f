using System.Text;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>Cuts text into rows of cells; a line that begins with <c>#</c> is a note and no row.</summary>
internal sealed class CsvRows(TextReader reader)
{
    private const int LongestCell = 1 << 20;
    private const int MostCells = Election.MostCandidates + 10;

    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private char? _comma;
    private long _next = 1;

    /// <summary>The cells of the row in hand, without outer blanks; valid until the next.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>The note in hand, without its <c>#</c>; null on a row.</summary>
    public string? Note { get; private set; }

    /// <summary>The line on which the row or note began, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>What is wrong with the text as such, at which reading stopped; or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Moves to the next row that is not empty, or note; false at the end.</summary>
    public bool Read()
    {
        while (Fault is null && reader.Peek() >= 0)
        {
            Line = _next;
            _cells.Clear();
            Note = reader.Peek() == '#' ? ReadNote() : null;
            if (Note is not null)
            {
                return true;
            }

            ReadRow();
            if (_cells.Exists(cell => cell.Length > 0))
            {
                return Fault is null;
            }
        }

        return false;
    }

    private string ReadNote()
    {
        while (Take() is { } character && character != '\n')
        {
            Append(character);
        }

        return Emptied()[1..].Trim();
    }

    private void ReadRow()
    {
        var quoted = false;
        while (Fault is null && Take() is { } character)
        {
            if (quoted)
            {
                quoted = character != '"' || reader.Peek() == '"';
                if (quoted)
                {
                    Append(character == '"' ? Take()!.Value : character);
                }
            }
            else if (character == '\n')
            {
                EndCell();
                return;
            }
            else if (character == '"' && _cell.Length == 0)
            {
                quoted = true;
            }
            else if (IsComma(character))
            {
                EndCell();
            }
            else
            {
                Append(character);
            }
        }

        Fault ??= quoted ? "a quotation mark has no partner" : null;
        EndCell();
    }

    // The first comma, semicolon or tab of the heading parts the cells of the whole file.
    private bool IsComma(char character)
    {
        if (_comma is null && character is ',' or ';' or '\t')
        {
            _comma = character;
        }

        return character == _comma;
    }

    private char? Take()
    {
        var character = reader.Read();
        if (character == '\r')
        {
            if (reader.Peek() == '\n')
            {
                reader.Read();
            }

            character = '\n';
        }

        _next += character == '\n' ? 1 : 0;
        Fault ??= character == 0 ? "there is a NUL character" : null;
        return character < 0 ? null : (char)character;
    }

    private void Append(char character)
    {
        _cell.Append(character);
        Fault ??= _cell.Length > LongestCell ? "a cell is too long" : null;
    }

    private void EndCell()
    {
        _cells.Add(Emptied().Trim());
        Fault ??= _cells.Count > MostCells ? "there are too many cells" : null;
    }

    private string Emptied()
    {
        var text = _cell.ToString();
        _cell.Clear();
        return text;
    }
}
