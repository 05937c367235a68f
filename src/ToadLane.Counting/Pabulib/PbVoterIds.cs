namespace ToadLane.Counting.Pabulib;

/// <summary>
/// Tells whether a voter was listed before. Ids that are plain numbers take one bit each; others leave 64 bits of their
/// hash, so that among ten million voters one false alarm is to be expected in 300,000 files; it would be a warning.
/// </summary>
internal sealed class PbVoterIds
{
    private const int MostDigits = 8;
    private const int PageBits = 12;

    // Page by page, so that a few large numbers take little room.
    private ulong[]?[] _pages = new ulong[16][];
    private ulong[] _hashes = new ulong[64];
    private int _hashed;

    /// <summary>Adds a voter; false when it is there already.</summary>
    public bool Add(ReadOnlySpan<byte> id) => NumberIn(id) is var number and >= 0 ? Add(number) : Add(ByteHash.Of(id));

    // "007" is another voter than "7".
    private static int NumberIn(ReadOnlySpan<byte> id) =>
        id.IsEmpty || id.Length > MostDigits || PbDigits.Count(id) != id.Length || (id[0] == '0' && id.Length > 1)
            ? -1
            : PbDigits.Value(id, id.Length);

    private bool Add(int number)
    {
        ref var word = ref PageOf(number)[(number >> 6) & 63];
        var bit = 1UL << number;
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    private ulong[] PageOf(int number)
    {
        var page = number >> PageBits;
        if (page >= _pages.Length)
        {
            Array.Resize(ref _pages, Math.Max(page + 1, _pages.Length * 2));
        }

        return _pages[page] ??= new ulong[1 << (PageBits - 6)];
    }

    private bool Add(ulong hash)
    {
        hash = Math.Max(hash, 1);
        var slots = _hashes;
        var mask = (ulong)slots.Length - 1;
        var at = hash & mask;
        while (slots[at] != 0)
        {
            if (slots[at] == hash)
            {
                return false;
            }

            at = (at + 1) & mask;
        }

        slots[at] = hash;
        if (++_hashed * 2 > slots.Length)
        {
            Grow();
        }

        return true;
    }

    private void Grow()
    {
        var old = _hashes;
        (_hashes, _hashed) = (new ulong[old.Length * 2], 0);
        foreach (var hash in old)
        {
            if (hash != 0)
            {
                Add(hash);
            }
        }
    }
}
