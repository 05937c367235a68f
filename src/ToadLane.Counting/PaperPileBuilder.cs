using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ToadLane.Counting;

/// <summary>
/// Gathers papers into a pile, merging identical ones as they come, so that memory grows with the distinct papers and
/// not with the voters.
/// </summary>
public sealed class PaperPileBuilder(Contest contest)
{
    private const int Front = 2;

    private readonly Dictionary<long[], long> _papers = new(PaperKey.Instance);
    private readonly List<RejectedPaper> _rejected = [];
    private readonly long[] _lastSeenOn = new long[contest.Projects.Length];
    private readonly bool _hasPoints = contest.Form is BallotForm.Cumulative or BallotForm.Scoring;

    private readonly List<string?> _areas = [null];
    private readonly Dictionary<string, int> _areaNumbers = new(StringComparer.Ordinal);

    // The key of the paper in hand: its area and weight, its choices, each once, and then their points.
    private readonly long[] _key = new long[Front + (contest.Projects.Length * 2)];
    private readonly long[] _points = new long[contest.Projects.Length];
    private long _sheets;

    /// <summary>Parts in one whole vote: what <see cref="Voter.Weight"/> is in parts of.</summary>
    public int WeightScale { get; init; } = 1;

    /// <summary>
    /// Adds one voter's paper, given as places in <see cref="Contest.Projects"/>. A project named twice counts once,
    /// at its first mention.
    /// </summary>
    /// <param name="choices">Places; best first on an ordinal paper, in any order on others.</param>
    /// <param name="points">One for each choice where the form has points, else empty.</param>
    /// <param name="label">What the list of rejected papers calls it.</param>
    /// <returns>Why the paper was rejected, or null when it counts.</returns>
    public PaperFault? Add(ReadOnlySpan<int> choices, ReadOnlySpan<long> points, string label) =>
        Add(choices, points, new Voter(label) { Weight = WeightScale });

    /// <summary>As the other, with the area and the weight of the voter.</summary>
    public PaperFault? Add(ReadOnlySpan<int> choices, ReadOnlySpan<long> points, Voter voter)
    {
        var fault = Read(choices, points);
        if (fault is { } reason)
        {
            _rejected.Add(new RejectedPaper(voter.Label, reason));
            return reason;
        }

        _key[0] = NumberOf(voter.Area);
        _key[1] = voter.Weight;
        CountInHand(1);
        return null;
    }

    /// <summary>Adds one voter's paper without points, given as project ids.</summary>
    public PaperFault? Add(IEnumerable<string> ids, string label) => Add(ids, [], label);

    /// <summary>Adds one voter's paper with points, given as project ids and as many points.</summary>
    public PaperFault? Add(IEnumerable<string> ids, IEnumerable<long> points, string label)
    {
        int[] choices = [.. ids.Select(id => contest.PlaceOf(id) ?? -1)];
        return Add(choices, [.. points], label);
    }

    /// <summary>
    /// Adds as many identical papers as <see cref="Paper.Count"/> says; a rejected one is listed once.
    /// </summary>
    /// <exception cref="ArgumentException">The count is not positive.</exception>
    public PaperFault? Add(Paper paper, string label)
    {
        if (paper.Count <= 0)
        {
            throw new ArgumentException($"A paper is handed in at least once, not {paper.Count} times.", nameof(paper));
        }

        var voter = new Voter(label) { Area = paper.Area, Weight = paper.Weight };
        var fault = Add(paper.Choices.AsSpan(), paper.Points.AsSpan(), voter);
        if (fault is null && paper.Count > 1)
        {
            CountInHand(paper.Count - 1);
        }

        return fault;
    }

    /// <summary>The pile of everything added so far.</summary>
    public PaperPile Build()
    {
        var papers = ImmutableArray.CreateBuilder<Paper>(_papers.Count);
        foreach (var (key, count) in _papers)
        {
            papers.Add(PaperOf(key, count));
        }

        papers.Sort(PaperOrder.Instance);
        var rejected = _rejected.OrderBy(paper => paper.Label, StringComparer.Ordinal).ThenBy(paper => paper.Reason);
        return new PaperPile(contest, papers.ToImmutable()) { Rejected = [.. rejected], WeightScale = WeightScale };
    }

    private int Length { get; set; }

    private ReadOnlySpan<long> Key => _key.AsSpan(0, Front + (_hasPoints ? Length * 2 : Length));

    private Paper PaperOf(long[] key, long count)
    {
        var length = (key.Length - Front) / (_hasPoints ? 2 : 1);
        var choices = Array.ConvertAll(key[Front..(Front + length)], place => (int)place);
        var points = key[(Front + length)..];
        return new Paper(ImmutableCollectionsMarshal.AsImmutableArray(choices), [.. points], count)
        {
            Area = _areas[(int)key[0]],
            Weight = key[1],
        };
    }

    private int NumberOf(string? area)
    {
        if (area is null)
        {
            return 0;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_areaNumbers, area, out var known);
        if (!known)
        {
            number = _areas.Count;
            _areas.Add(area);
        }

        return number;
    }

    private void CountInHand(long count)
    {
        ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _papers.GetAlternateLookup<ReadOnlySpan<long>>(), Key, out _);
        total += count;
    }

    private PaperFault? Read(ReadOnlySpan<int> choices, ReadOnlySpan<long> points)
    {
        Length = 0;
        _sheets++;
        if (points.Length != (_hasPoints ? choices.Length : 0))
        {
            return PaperFault.PointsDoNotMatch;
        }

        for (var place = 0; place < choices.Length; place++)
        {
            var choice = choices[place];
            if (choice < 0 || choice >= contest.Projects.Length)
            {
                return PaperFault.UnknownProject;
            }

            if (_lastSeenOn[choice] != _sheets)
            {
                _lastSeenOn[choice] = _sheets;
                _points[Length] = _hasPoints ? points[place] : 0;
                _key[Front + Length++] = choice;
            }
        }

        PutInOrder();
        return PaperCheck.FaultIn(contest, _key.AsSpan(Front, Length), _points.AsSpan(0, _hasPoints ? Length : 0));
    }

    private void PutInOrder()
    {
        if (contest.Form != BallotForm.Ordinal)
        {
            _key.AsSpan(Front, Length).Sort(_points.AsSpan(0, Length));
        }

        if (_hasPoints)
        {
            _points.AsSpan(0, Length).CopyTo(_key.AsSpan(Front + Length));
        }
    }
}
