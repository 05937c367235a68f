namespace ToadLane.Counting.Pabulib;

/// <summary>
/// Finds projects by their ids. Ids that are short plain numbers are looked up in a list, others by hash.
/// </summary>
internal sealed class PbProjectIndex
{
    private const int MostDigits = 5;

    private readonly ByteTable _ids = new();
    private int[] _numbered = [];

    /// <summary>Adds the next project; false when there is one with this id.</summary>
    public bool TryAdd(ReadOnlySpan<byte> id)
    {
        var place = _ids.Count;
        if (_ids.FindOrAdd(id) != place)
        {
            return false;
        }

        var number = 0;
        var read = ReadNumber(id, ref number);
        if (read == id.Length && read > 0)
        {
            var known = _numbered.Length;
            if (number >= known)
            {
                Array.Resize(ref _numbered, Math.Max(number + 1, known * 2));
                _numbered.AsSpan(known).Fill(-1);
            }

            _numbered[number] = place;
        }

        return true;
    }

    /// <summary>The place of the project with this id, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id) => _ids.Find(id);

    /// <summary>
    /// The places of a list of ids that are short plain numbers and listed; how many there are, or -1 when any is not.
    /// </summary>
    /// <param name="list">
    /// The ids with a comma behind each, the last one too, and at least seven bytes behind that.
    /// </param>
    /// <param name="length">How much of it is the list, with the last comma.</param>
    /// <param name="places">Where the places go.</param>
    public int FindNumbers(ReadOnlySpan<byte> list, int length, Span<int> places)
    {
        var numbered = _numbered;
        var count = 0;
        for (var at = 0; at < length;)
        {
            var text = list.Slice(at, 8);
            var digits = PbDigits.CountInEight(text);
            if (digits is 0 or > MostDigits || text[digits] != ',' || (digits > 1 && text[0] == '0'))
            {
                return -1;
            }

            var number = PbDigits.Value(text, digits);
            var place = number < numbered.Length ? numbered[number] : -1;
            if (place < 0)
            {
                return -1;
            }

            places[count++] = place;
            at += digits + 1;
        }

        return count;
    }

    /// <summary>
    /// The place of the first project in a list of ids with commas between them, or -1, and how far the list has been
    /// read: to the comma behind the id.
    /// </summary>
    public int FindFirst(ReadOnlySpan<byte> list, ref int read)
    {
        var number = 0;
        read = ReadNumber(list, ref number);
        if (read > 0 && (read == list.Length || list[read] == ','))
        {
            return number < _numbered.Length ? _numbered[number] : -1;
        }

        var comma = list.IndexOf((byte)',');
        read = comma < 0 ? list.Length : comma;
        return Find(PbText.Trim(list[..read]));
    }

    // How many digits there are at the start, if they are a number as it is usually written; else 0.
    private static int ReadNumber(ReadOnlySpan<byte> text, ref int number)
    {
        var digits = PbDigits.Count(text);
        if (digits is 0 or > MostDigits || (digits > 1 && text[0] == '0'))
        {
            return 0;
        }

        number = PbDigits.Value(text, digits);
        return digits;
    }
}
