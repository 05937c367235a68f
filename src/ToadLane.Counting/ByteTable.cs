namespace ToadLane.Counting;

/// <summary>
/// Numbers byte strings in the order in which they are first met: 0, 1, 2... One look for a string met before, and no
/// object for any.
/// </summary>
internal sealed class ByteTable
{
    private readonly Arena<byte> _bytes = new();
    private readonly Blocks<ArenaPlace> _keys = new();

    // In the upper half that of the hash, in the lower the number and one; nought where there is none.
    private ulong[] _slots = new ulong[64];

    public int Count => _keys.Count;

    /// <summary>The number of a string, or -1 when it is not there.</summary>
    public int Find(ReadOnlySpan<byte> key) => NumberIn(_slots[SlotOf(key, ByteHash.Of(key))]);

    /// <summary>The number of a string; <see cref="Count"/> as it was before when the string is new.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> key)
    {
        var hash = ByteHash.Of(key);
        ref var slot = ref _slots[SlotOf(key, hash)];
        if (slot != 0)
        {
            return NumberIn(slot);
        }

        _keys.Add(_bytes.Add(key));
        slot = (hash & 0xFFFF_FFFF_0000_0000) | (uint)_keys.Count;
        if (_keys.Count * 2 > _slots.Length)
        {
            Grow();
        }

        return _keys.Count - 1;
    }

    private static int NumberIn(ulong slot) => (int)(slot & uint.MaxValue) - 1;

    // Where the string is, or the free slot where it would go.
    private int SlotOf(ReadOnlySpan<byte> key, ulong hash)
    {
        var slots = _slots;
        for (var at = FirstSlot(hash, slots.Length); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if (slot == 0 || (((slot ^ hash) >> 32) == 0 && _bytes[_keys[NumberIn(slot)]].SequenceEqual(key)))
            {
                return at;
            }
        }
    }

    private static int FirstSlot(ulong hash, int slots) => (int)((hash >> 32) & ((ulong)slots - 1));

    private void Grow()
    {
        var slots = new ulong[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot != 0)
            {
                var at = FirstSlot(slot, slots.Length);
                while (slots[at] != 0)
                {
                    at = (at + 1) & (slots.Length - 1);
                }

                slots[at] = slot;
            }
        }

        _slots = slots;
    }
}
