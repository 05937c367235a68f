using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ToadLane.Counting;

/// <summary>
/// Gathers papers into a pile, merging identical ones as they come, so that memory grows with the distinct papers and
/// not with the voters.
/// </summary>
public sealed class PaperPileBuilder(Contest contest)
{
    private readonly Dictionary<long[], long> _papers = new(PaperKey.Instance);
    private readonly List<RejectedPaper> _rejected = [];
    private readonly long[] _lastSeenOn = new long[contest.Projects.Length];
    private readonly bool _hasPoints = contest.Form is BallotForm.Cumulative or BallotForm.Scoring;

    // The key of the paper in hand: its choices, each once, and then their points.
    private readonly long[] _key = new long[contest.Projects.Length * 2];
    private readonly long[] _points = new long[contest.Projects.Length];
    private long _sheets;

    /// <summary>
    /// Adds one voter's paper, given as places in <see cref="Contest.Projects"/>. A project named twice counts once,
    /// at its first mention.
    /// </summary>
    /// <param name="choices">Places; best first on an ordinal paper, in any order on others.</param>
    /// <param name="points">One for each choice where the form has points, else empty.</param>
    /// <param name="label">What the list of rejected papers calls it.</param>
    /// <returns>Why the paper was rejected, or null when it counts.</returns>
    public PaperFault? Add(ReadOnlySpan<int> choices, ReadOnlySpan<long> points, string label)
    {
        var fault = Read(choices, points);
        if (fault is { } reason)
        {
            _rejected.Add(new RejectedPaper(label, reason));
            return reason;
        }

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

        var fault = Add(paper.Choices.AsSpan(), paper.Points.AsSpan(), label);
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
            var length = _hasPoints ? key.Length / 2 : key.Length;
            var choices = Array.ConvertAll(key[..length], place => (int)place);
            papers.Add(new Paper(ImmutableCollectionsMarshal.AsImmutableArray(choices), [.. key[length..]], count));
        }

        papers.Sort(PaperOrder.Instance);
        var rejected = _rejected.OrderBy(paper => paper.Label, StringComparer.Ordinal).ThenBy(paper => paper.Reason);
        return new PaperPile(contest, papers.ToImmutable(), [.. rejected]);
    }

    private int Length { get; set; }

    private ReadOnlySpan<long> Key => _key.AsSpan(0, _hasPoints ? Length * 2 : Length);

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
                _key[Length++] = choice;
            }
        }

        PutInOrder();
        return PaperCheck.FaultIn(contest, _key.AsSpan(0, Length), _points.AsSpan(0, _hasPoints ? Length : 0));
    }

    private void PutInOrder()
    {
        if (contest.Form != BallotForm.Ordinal)
        {
            Array.Sort(_key, _points, 0, Length);
        }

        if (_hasPoints)
        {
            _points.AsSpan(0, Length).CopyTo(_key.AsSpan(Length));
        }
    }
}
