using System.Runtime.InteropServices;

namespace ToadLane.Counting.Pabulib;

/// <summary>Reads what is on one vote: projects, points, weight.</summary>
internal sealed class PbMarks(PbProjectIndex projects, PbFaults faults)
{
    /// <summary>The most points, in whole points, that any number in a file may say.</summary>
    public const long MostPoints = 1_000_000;

    /// <summary>The most, in whole votes, that one paper may weigh.</summary>
    public const long MostWeight = 1_000_000;

    /// <summary>The most decimals that points and weights may have.</summary>
    public const int MostDecimals = 4;

    private const int Padding = 8;

    private byte[] _text = new byte[64];
    private int[] _places = new int[64];
    private int _count;
    private readonly List<long> _points = [];

    /// <summary>The projects on the vote, perhaps one of them twice.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(0, _count);

    /// <summary>
    /// As many points, in parts of <see cref="PbVotes.Parts"/>; none when the file has no such column.
    /// </summary>
    public ReadOnlySpan<long> Points => CollectionsMarshal.AsSpan(_points);

    /// <summary>What the vote weighs, in parts of <see cref="PbVotes.Parts"/>.</summary>
    public long Weight { get; private set; }

    /// <summary>The vote cannot be counted.</summary>
    public bool IsFaulty { get; private set; }

    /// <summary>There is something to report about each vote like this.</summary>
    public bool IsNoted { get; private set; }

    public int PointDecimals { get; private set; }

    public int WeightDecimals { get; private set; }

    public void Read(PbLine line, PbVoteColumns columns)
    {
        (IsFaulty, IsNoted) = (false, false);
        ReadPlaces(line[columns.Vote], line.Number);
        _points.Clear();
        if (columns.Points >= 0)
        {
            ReadPoints(line[columns.Points], line.Number);
        }

        Weight = columns.Weight < 0 ? PbVotes.Parts : WeightIn(line[columns.Weight], line.Number);
    }

    public void NoteTwice(PbLine line, string id)
    {
        IsNoted = true;
        faults.Warn(line.Number, $"the vote names project {PbText.Shown(id)} twice", "It was counted once");
    }

    public void NoteBlank(PbLine line)
    {
        IsNoted = true;
        faults.Deviation(line.Number, "the vote names no project", "Leave such votes out, or read the file leniently");
    }

    private void ReadPlaces(ReadOnlySpan<byte> list, int line)
    {
        if (list.Length + Padding > _text.Length)
        {
            _text = new byte[(list.Length + Padding) * 2];
            _places = new int[_text.Length];
        }

        list.CopyTo(_text);
        _text.AsSpan(list.Length, Padding).Fill((byte)',');
        _count = list.IsEmpty ? 0 : projects.FindNumbers(_text, list.Length + 1, _places);
        if (_count < 0)
        {
            ReadOneByOne(list, line);
        }
    }

    // Ids of any kind, and whatever else may stand there.
    private void ReadOneByOne(ReadOnlySpan<byte> list, int line)
    {
        _count = 0;
        var at = 0;
        while (at < list.Length)
        {
            var read = 0;
            var place = projects.FindFirst(list[at..], ref read);
            if (place >= 0)
            {
                _places[_count++] = place;
            }
            else
            {
                NoteUnknown(list.Slice(at, read), line);
            }

            at += read + 1;
        }
    }

    private void NoteUnknown(ReadOnlySpan<byte> id, int line)
    {
        if (!PbText.Trim(id).IsEmpty)
        {
            IsFaulty = true;
            faults.Fatal(
                line,
                $"the vote names project {PbText.Shown(id)}, which is not listed",
                "Add it to PROJECTS or mend the vote");
        }
    }

    private void ReadPoints(ReadOnlySpan<byte> list, int line)
    {
        var at = 0;
        while (at < list.Length)
        {
            var comma = list[at..].IndexOf((byte)',');
            var text = comma < 0 ? list[at..] : list.Slice(at, comma);
            at += text.Length + 1;
            text = PbText.Trim(text);
            if (!text.IsEmpty)
            {
                _points.Add(PointsIn(text, line));
            }
        }

        if (_points.Count != _count && !IsFaulty)
        {
            IsFaulty = true;
            faults.Fatal(
                line,
                $"there are points for {_points.Count} projects and the vote names {_count}",
                "Write as many points as projects");
        }
    }

    private long PointsIn(ReadOnlySpan<byte> text, int line)
    {
        if (PbNumber.Small(text) is var small and >= 0)
        {
            return (long)small * PbVotes.Parts;
        }

        if (!PbNumber.TryParse(text, out var number)
            || number.Decimals > MostDecimals
            || Int128.Abs(number.In(1)) > MostPoints)
        {
            IsFaulty = true;
            faults.Fatal(
                line,
                $"the points {PbText.Shown(text)} are not a number that can be used",
                "Write a number, as 5");
            return 0;
        }

        PointDecimals = Math.Max(PointDecimals, number.Decimals);
        return (long)number.In(PbVotes.Parts);
    }

    private long WeightIn(ReadOnlySpan<byte> text, int line)
    {
        if (!PbNumber.TryParse(text, out var number)
            || number.Decimals > MostDecimals
            || number.Digits <= 0
            || number.In(1) > MostWeight)
        {
            IsFaulty = true;
            faults.Fatal(
                line,
                $"the weight {PbText.Shown(text)} is not a number above nought",
                "Write what the vote weighs, as 1 or 1.5");
            return 1;
        }

        WeightDecimals = Math.Max(WeightDecimals, number.Decimals);
        return (long)number.In(PbVotes.Parts);
    }
}
