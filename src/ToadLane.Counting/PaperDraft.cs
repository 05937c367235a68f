using System.Numerics;

namespace ToadLane.Counting;

/// <summary>
/// The paper in hand while papers are gathered: its choices, each once, and their points, in the order in which they
/// are given until it is put in order.
/// </summary>
internal sealed class PaperDraft(Contest contest)
{
    // Up to so many words of 64 projects each, marking them and reading the marks is quicker than sorting.
    private const int MostWords = 16;

    private readonly bool _isOrdered = contest.Form == BallotForm.Ordinal;
    private readonly ulong[] _marks = new ulong[(contest.Projects.Length + 63) / 64];
    private readonly int[] _choices = new int[contest.Projects.Length];
    private readonly long[] _points = new long[contest.Projects.Length];
    private bool _ascends = true;
    private int _length;

    public bool HasPoints { get; } = contest.Form is BallotForm.Cumulative or BallotForm.Scoring;

    public ReadOnlySpan<int> Choices => _choices.AsSpan(0, _length);

    /// <summary>The points of the choices; none where the form has none.</summary>
    public ReadOnlySpan<long> Points => _points.AsSpan(0, HasPoints ? _length : 0);

    public void Clear()
    {
        foreach (var choice in Choices)
        {
            _marks[choice >> 6] = 0;
        }

        (_length, _ascends) = (0, true);
    }

    /// <summary>Adds a choice; false, and nothing is added, when it is there already.</summary>
    public bool Add(int choice, long points)
    {
        ref var mark = ref _marks[choice >> 6];
        var bit = 1UL << choice;
        if ((mark & bit) != 0)
        {
            return false;
        }

        mark |= bit;
        _ascends &= _length == 0 || choice > _choices[_length - 1];
        _points[_length] = points;
        _choices[_length++] = choice;
        return true;
    }

    /// <summary>
    /// Adds choices to an empty draft, each at its first mention; false when one is mentioned again.
    /// </summary>
    public bool TryAddAll(ReadOnlySpan<int> choices, ReadOnlySpan<long> points)
    {
        if (HasPoints || _isOrdered || _marks.Length > MostWords)
        {
            return TryAddOneByOne(choices, points);
        }

        var marks = _marks;
        var repeated = 0UL;
        foreach (var choice in choices)
        {
            ref var mark = ref marks[choice >> 6];
            var bit = 1UL << choice;
            repeated |= mark & bit;
            mark |= bit;
        }

        ReadMarks();
        return repeated == 0;
    }

    /// <summary>
    /// Choices ascend, unless their order is the vote; a project that is not named has the points of the contest's
    /// default.
    /// </summary>
    public void PutInOrder()
    {
        if (contest.Limits.DefaultPoints != 0 && contest.Form == BallotForm.Scoring)
        {
            NameEveryProject();
        }

        if (_ascends || _isOrdered)
        {
            return;
        }

        if (HasPoints)
        {
            _choices.AsSpan(0, _length).Sort(_points.AsSpan(0, _length));
        }
        else if (_marks.Length <= MostWords)
        {
            ReadMarks();
        }
        else
        {
            _choices.AsSpan(0, _length).Sort();
        }
    }

    private bool TryAddOneByOne(ReadOnlySpan<int> choices, ReadOnlySpan<long> points)
    {
        var added = true;
        for (var place = 0; place < choices.Length; place++)
        {
            added &= Add(choices[place], HasPoints ? points[place] : 0);
        }

        return added;
    }

    private void NameEveryProject()
    {
        for (var choice = 0; choice < contest.Projects.Length; choice++)
        {
            Add(choice, contest.Limits.DefaultPoints);
        }
    }

    private void ReadMarks()
    {
        var length = 0;
        for (var word = 0; word < _marks.Length; word++)
        {
            for (var marks = _marks[word]; marks != 0; marks &= marks - 1)
            {
                _choices[length++] = (word << 6) + BitOperations.TrailingZeroCount(marks);
            }
        }

        _length = length;
    }
}
