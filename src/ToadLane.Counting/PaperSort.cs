using System.Numerics;

namespace ToadLane.Counting;

/// <summary>
/// Puts gathered papers in the order of a pile. The first choices of a paper, packed into 64 bits, are sorted digit by
/// digit; papers that agree in them are compared in full.
/// </summary>
internal sealed class PaperSort(PaperRows rows, int projects)
{
    private const int Few = 256;

    private readonly int _bits = BitOperations.Log2((uint)Math.Max(1, projects)) + 1;
    private ulong[] _keys = [];
    private int[] _order = [];

    /// <summary>The numbers of the rows, in order.</summary>
    public ReadOnlySpan<int> Order()
    {
        _keys = new ulong[rows.Count];
        _order = new int[rows.Count];
        for (var number = 0; number < _order.Length; number++)
        {
            _keys[number] = KeyOf(rows.ChoicesOf(number));
            _order[number] = number;
        }

        if (_order.Length < Few)
        {
            Array.Sort(_keys, _order);
        }
        else
        {
            SortByDigits();
        }

        SortEquals();
        return _order;
    }

    /// <summary>Whether two rows say the same, from the same area, and weigh the same.</summary>
    public bool AreAlike(int one, int other) =>
        rows.ChoicesOf(one).SequenceEqual(rows.ChoicesOf(other)) && Compare(one, other) == 0;

    private int Compare(int one, int other)
    {
        var byChoices = rows.ChoicesOf(one).SequenceCompareTo(rows.ChoicesOf(other));
        if (byChoices != 0)
        {
            return byChoices;
        }

        var byPoints = rows.PointsOf(one).SequenceCompareTo(rows.PointsOf(other));
        if (byPoints != 0)
        {
            return byPoints;
        }

        var byArea = string.CompareOrdinal(rows.AreaOf(one), rows.AreaOf(other));
        return byArea != 0 ? byArea : rows[one].Weight.CompareTo(rows[other].Weight);
    }

    // Nought stands behind the last choice, so that the shorter of two like papers comes first.
    private ulong KeyOf(ReadOnlySpan<int> choices)
    {
        var key = 0UL;
        var room = 64 / _bits;
        foreach (var choice in choices[..Math.Min(room, choices.Length)])
        {
            key = (key << _bits) | (uint)(choice + 1);
            room--;
        }

        return room == 0 ? key : key << (room * _bits);
    }

    private void SortByDigits()
    {
        var keys = new ulong[_keys.Length];
        var order = new int[_order.Length];
        Span<int> starts = stackalloc int[256];
        for (var shift = 0; shift < 64; shift += 8)
        {
            starts.Clear();
            foreach (var key in _keys)
            {
                starts[(int)((key >> shift) & 0xFF)]++;
            }

            if (starts[(int)((_keys[0] >> shift) & 0xFF)] == _keys.Length)
            {
                continue;
            }

            var next = 0;
            foreach (ref var start in starts)
            {
                (start, next) = (next, next + start);
            }

            for (var at = 0; at < _keys.Length; at++)
            {
                ref var to = ref starts[(int)((_keys[at] >> shift) & 0xFF)];
                keys[to] = _keys[at];
                order[to++] = _order[at];
            }

            (_keys, keys) = (keys, _keys);
            (_order, order) = (order, _order);
        }
    }

    private void SortEquals()
    {
        for (var start = 0; start < _order.Length;)
        {
            var end = start + 1;
            while (end < _order.Length && _keys[end] == _keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                _order.AsSpan(start, end - start).Sort(Compare);
            }

            start = end;
        }
    }
}
