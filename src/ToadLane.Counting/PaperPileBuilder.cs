using System.Runtime.InteropServices;
using System.Text;

namespace ToadLane.Counting;

/// <summary>
/// Gathers papers into a pile, merging identical ones as they come, so that memory grows with the distinct papers and
/// not with the voters.
/// </summary>
public sealed class PaperPileBuilder(Contest contest)
{
    private readonly PaperRows _rows = new(contest.Form);
    private readonly ByteTable _known = new();
    private readonly List<RejectedPaper> _rejected = [];
    private readonly PaperDraft _draft = new(contest);

    // The key of the paper in hand: its area and weight, its choices, and then their points.
    private long[] _key = new long[8];

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
        if ((Read(choices, points) ?? PaperCheck.FaultInAreas(contest, choices, voter)) is { } reason)
        {
            _rejected.Add(new RejectedPaper(voter.Label, reason));
            return reason;
        }

        Count(voter, 1);
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
            Count(voter, paper.Count - 1);
        }

        return fault;
    }

    /// <summary>The pile of everything added so far.</summary>
    public PaperPile Build()
    {
        var papers = PaperMerge.Merge(_rows, contest, new PaperParts(1, 1));
        var rejected = _rejected.OrderBy(paper => paper.Label, StringComparer.Ordinal).ThenBy(paper => paper.Reason);
        return new PaperPile(contest, papers) { Rejected = [.. rejected], WeightScale = WeightScale };
    }

    private PaperFault? Read(ReadOnlySpan<int> choices, ReadOnlySpan<long> points)
    {
        if (points.Length != (_draft.HasPoints ? choices.Length : 0))
        {
            return PaperFault.PointsDoNotMatch;
        }

        _draft.Clear();
        for (var place = 0; place < choices.Length; place++)
        {
            if (choices[place] < 0 || choices[place] >= contest.Projects.Length)
            {
                return PaperFault.UnknownProject;
            }

            _draft.Add(choices[place], _draft.HasPoints ? points[place] : 0);
        }

        var fault = PaperCheck.FaultIn(contest, _draft.Choices, _draft.Points);
        _draft.PutInOrder();
        return fault;
    }

    private void Count(Voter voter, long count)
    {
        var area = _rows.AreaNumber(Encoding.UTF8.GetBytes(voter.Area ?? ""));
        var number = _known.FindOrAdd(MemoryMarshal.AsBytes(KeyInHand(area, voter.Weight)));
        if (number == _rows.Count)
        {
            _rows.Add(_draft.Choices, _draft.Points, area, voter.Weight);
        }

        _rows[number].Count += count;
    }

    private ReadOnlySpan<long> KeyInHand(int area, long weight)
    {
        var length = 2 + _draft.Choices.Length + _draft.Points.Length;
        if (length > _key.Length)
        {
            _key = new long[length * 2];
        }

        (_key[0], _key[1]) = (area, weight);
        for (var place = 0; place < _draft.Choices.Length; place++)
        {
            _key[2 + place] = _draft.Choices[place];
        }

        _draft.Points.CopyTo(_key.AsSpan(2 + _draft.Choices.Length));
        return _key.AsSpan(0, length);
    }
}
