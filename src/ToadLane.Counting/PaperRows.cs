using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace ToadLane.Counting;

/// <summary>
/// Papers while they are gathered: packed, with no object for each, perhaps the same one more than once.
/// </summary>
internal sealed class PaperRows(BallotForm form)
{
    private readonly bool _hasPoints = form is BallotForm.Cumulative or BallotForm.Scoring;
    private readonly Arena<int> _choices = new();
    private readonly Arena<long> _points = new();
    private readonly Blocks<PaperRow> _rows = new();
    private readonly ByteTable _areas = new();
    private readonly List<string?> _areaNames = [null];

    public int Count => _rows.Count;

    /// <summary>The most that one paper weighs.</summary>
    public long MostWeight { get; private set; }

    public ref PaperRow this[int number] => ref _rows[number];

    public ReadOnlySpan<int> ChoicesOf(int number) => _choices[this[number].Place];

    /// <summary>The points of a row; none where the form has none.</summary>
    public ReadOnlySpan<long> PointsOf(int number) => _hasPoints ? _points[this[number].Place] : [];

    public string? AreaOf(int number) => _areaNames[this[number].Area];

    /// <summary>Adds a row with a count of nought and gives its number.</summary>
    public int Add(ReadOnlySpan<int> choices, ReadOnlySpan<long> points, int area, long weight)
    {
        var place = _choices.Add(choices);
        if (_hasPoints)
        {
            _points.Add(points);
        }

        MostWeight = Math.Max(MostWeight, weight);
        _rows.Add(new PaperRow { Place = place, Area = area, Weight = weight });
        return _rows.Count - 1;
    }

    /// <summary>The number of an area by its name in UTF-8; 0 for an empty name.</summary>
    public int AreaNumber(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        var number = _areas.FindOrAdd(name) + 1;
        if (number == _areaNames.Count)
        {
            _areaNames.Add(Encoding.UTF8.GetString(name));
        }

        return number;
    }

    /// <summary>A row as a paper, its points and weight divided by these.</summary>
    public Paper PaperOf(int number, long count, PaperParts parts)
    {
        ref var row = ref this[number];
        return new Paper(ImmutableArray.Create(_choices[row.Place]), PointsIn(row, parts), count)
        {
            Area = _areaNames[row.Area],
            Weight = row.Weight / parts.Weight,
        };
    }

    private ImmutableArray<long> PointsIn(PaperRow row, PaperParts parts)
    {
        if (!_hasPoints || row.Place.Length == 0)
        {
            return [];
        }

        var points = _points[row.Place].ToArray();
        for (var place = 0; place < points.Length && parts.Point > 1; place++)
        {
            points[place] /= parts.Point;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(points);
    }
}
