namespace ToadLane.Counting;

/// <summary>Sorts numbers byte by byte, the lowest first, in time that grows as they do.</summary>
internal static class DigitSort
{
    private const int Digits = 256;

    /// <summary>The numbers in order; the array that was given is used up.</summary>
    public static ulong[] Sort(ulong[] keys)
    {
        var spare = new ulong[keys.Length];
        Span<int> starts = stackalloc int[Digits];
        for (var shift = 0; shift < 64; shift += 8)
        {
            if (!TryStart(keys, shift, starts))
            {
                continue;
            }

            foreach (var key in keys)
            {
                spare[starts[DigitOf(key, shift)]++] = key;
            }

            (keys, spare) = (spare, keys);
        }

        return keys;
    }

    /// <summary>As <see cref="Sort(ulong[])"/>, and does the same to what belongs to the numbers.</summary>
    public static (ulong[] Keys, int[] Items) Sort(ulong[] keys, int[] items)
    {
        var spare = new ulong[keys.Length];
        var spareItems = new int[keys.Length];
        Span<int> starts = stackalloc int[Digits];
        for (var shift = 0; shift < 64; shift += 8)
        {
            if (!TryStart(keys, shift, starts))
            {
                continue;
            }

            for (var at = 0; at < keys.Length; at++)
            {
                ref var to = ref starts[DigitOf(keys[at], shift)];
                spare[to] = keys[at];
                spareItems[to++] = items[at];
            }

            (keys, spare) = (spare, keys);
            (items, spareItems) = (spareItems, items);
        }

        return (keys, items);
    }

    // Where the numbers with each digit begin; false when all have the same, so that there is nothing to do.
    private static bool TryStart(ReadOnlySpan<ulong> keys, int shift, Span<int> starts)
    {
        starts.Clear();
        foreach (var key in keys)
        {
            starts[DigitOf(key, shift)]++;
        }

        if (keys.IsEmpty || starts[DigitOf(keys[0], shift)] == keys.Length)
        {
            return false;
        }

        var next = 0;
        foreach (ref var start in starts)
        {
            (start, next) = (next, next + start);
        }

        return true;
    }

    private static int DigitOf(ulong key, int shift) => (int)((key >> shift) & (Digits - 1));
}
