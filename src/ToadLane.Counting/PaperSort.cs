namespace ToadLane.Counting;

/// <summary>
/// Puts gathered papers in the order of a pile. The first choices of a paper, packed into 64 bits, are sorted digit by
/// digit; papers that agree in them are compared in full.
/// </summary>
internal sealed class PaperSort(PaperRows rows, int projects)
{
    private const int Few = 256;

    private ulong[] _keys = [];
    private int[] _order = [];

    /// <summary>The numbers of the rows, in order.</summary>
    public ReadOnlySpan<int> Order()
    {
        var bits = PaperPack.BitsFor(projects);
        _keys = new ulong[rows.Count];
        _order = new int[rows.Count];
        for (var number = 0; number < _order.Length; number++)
        {
            _keys[number] = PaperPack.KeyOf(rows.ChoicesOf(number), bits);
            _order[number] = number;
        }

        if (_order.Length < Few)
        {
            Array.Sort(_keys, _order);
        }
        else
        {
            (_keys, _order) = DigitSort.Sort(_keys, _order);
        }

        SortEquals();
        return _order;
    }

    /// <summary>
    /// Whether the rows at two places of the order say the same, come from the same area, and weigh the same.
    /// </summary>
    public bool AreAlike(int place, int other) =>
        _keys[place] == _keys[other] && Compare(_order[place], _order[other]) == 0;

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
