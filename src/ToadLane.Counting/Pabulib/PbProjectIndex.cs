namespace ToadLane.Counting.Pabulib;

/// <summary>Finds projects by their ids. Ids that are short plain numbers are looked up in a list, others by hash.</summary>
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

    // As far as there are digits, if they are a number as it is usually written.
    private static int ReadNumber(ReadOnlySpan<byte> text, ref int number)
    {
        var at = 0;
        var value = 0;
        while (at < text.Length && at <= MostDigits && text[at] is >= (byte)'0' and <= (byte)'9')
        {
            value = (value * 10) + (text[at] - '0');
            at++;
        }

        if (at > MostDigits || (at > 1 && text[0] == '0'))
        {
            return 0;
        }

        number = value;
        return at;
    }
}
