using System.Runtime.CompilerServices;

namespace ToadLane.Counting.Elections;

/// <summary>
/// Gathers ranked papers, merging identical ones as they come, so that memory grows with the different papers and not
/// with the voters.
/// </summary>
public sealed class RankedPapersBuilder(int candidates)
{
    private const int MostPartsOfVote = 1_000_000;

    // The framework's own hash is seeded at random for each process, so no file can be made to collide.
    private static readonly ulong Seed = unchecked(
        ((ulong)HashCode.Combine(1, 2) << 32) ^ (uint)HashCode.Combine(3, 4));

    private readonly List<RejectedPaper> _rejected = [];
    private readonly int[] _lastSeenOn = new int[candidates + 1];
    private int[] _marks = new int[4096];
    private int[] _starts = new int[512];
    private long[] _counts = new long[512];
    private int[] _slots = NewSlots(1024);
    private int _distinct;
    private int _sheets;
    private long _total;
    private long _rejectedVotes;

    /// <summary>What one vote is in the counts that are given; raised by <see cref="SplitVotes"/>.</summary>
    public int PartsOfVote { get; private set; } = 1;

    /// <summary>The last paper added named a candidate again; the first mention is the one that counts.</summary>
    public bool HadRepeats { get; private set; }

    /// <summary>Adds papers like one another, in the marks of <see cref="RankedPapers"/>.</summary>
    /// <param name="marks">Best first; a candidate named again counts at the first mention only.</param>
    /// <param name="count">How many, in units of 1 / <see cref="PartsOfVote"/>.</param>
    /// <param name="label">What the list of rejected papers calls them.</param>
    /// <returns>Why they were rejected, or null when they count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The count is not positive, or there would be more than <see cref="RankedPapers.MostPapers"/>.
    /// </exception>
    public PaperFault? Add(ReadOnlySpan<int> marks, long count, string label)
    {
        var fault = Add(marks, count);
        if (fault is { } reason)
        {
            _rejected.Add(new RejectedPaper(label, reason));
        }

        return fault;
    }

    /// <summary>As the other, without listing a rejected paper: for readers that report it with its line.</summary>
    public PaperFault? Add(ReadOnlySpan<int> marks, long count)
    {
        if (count <= 0 || count > Room)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "From 1 to 9×10^9 papers in all.");
        }

        var start = _starts[_distinct];
        EnsureRoom(start + marks.Length);
        var length = Copy(marks, start);
        if (length < 0)
        {
            return PaperFault.UnknownCandidate;
        }

        CountInHand(start, length, count);
        _total += count;
        return null;
    }

    /// <summary>Lists papers that a reader found to be no votes, and keeps account of how many.</summary>
    /// <param name="label">What the list of rejected papers calls them.</param>
    /// <param name="reason">Why they do not count.</param>
    /// <param name="count">How many, in units of 1 / <see cref="PartsOfVote"/>; at most <see cref="Room"/>.</param>
    public void Reject(string label, PaperFault reason, long count)
    {
        _rejected.Add(new RejectedPaper(label, reason));
        _rejectedVotes += count;
    }

    /// <summary>Makes a vote ten times as many units, before adding papers whose weight has more decimals.</summary>
    /// <exception cref="InvalidOperationException">More than six decimals, or too many papers for it.</exception>
    public void SplitVotes()
    {
        if (PartsOfVote >= MostPartsOfVote)
        {
            throw new InvalidOperationException("Weights of papers have at most six decimals.");
        }

        PartsOfVote *= 10;
        _total *= 10;
        _rejectedVotes *= 10;
        for (var paper = 0; paper < _distinct; paper++)
        {
            _counts[paper] *= 10;
        }
    }

    /// <summary>How many more papers there is room for, in units of 1 / <see cref="PartsOfVote"/>.</summary>
    public long Room => (RankedPapers.MostPapers * PartsOfVote) - _total - _rejectedVotes;

    /// <summary>Everything added so far.</summary>
    public RankedPapers Build() => PaperSort.Sorted(
        _marks.AsMemory(0, _starts[_distinct]), _starts.AsMemory(0, _distinct + 1), _counts.AsMemory(0, _distinct),
        new RankedPapers([], [0], [])
        {
            PartsOfVote = PartsOfVote,
            Rejected = [.. _rejected],
            RejectedVotes = _rejectedVotes,
        });

    private static int[] NewSlots(int size)
    {
        var slots = new int[size];
        slots.AsSpan().Fill(-1);
        return slots;
    }

    // Copies the marks without repeats, gaps at the end and minus signs at the start of a rank; -1 if one is unknown.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Copy(ReadOnlySpan<int> marks, int start)
    {
        _sheets++;
        HadRepeats = false;
        var (length, used) = (0, 0);
        var (rankIsEmpty, anyEquals) = (true, false);
        foreach (var mark in marks)
        {
            var number = Math.Abs(mark);
            if ((uint)number > (uint)candidates)
            {
                return -1;
            }

            rankIsEmpty |= mark >= 0;
            if (number != 0 && _lastSeenOn[number] == _sheets)
            {
                HadRepeats = true;
                continue;
            }

            _lastSeenOn[number] = number == 0 ? 0 : _sheets;
            if (mark < 0 && length > 0 && _marks[start + length - 1] == 0)
            {
                length--;
                rankIsEmpty = true;
            }

            anyEquals |= mark < 0 && !rankIsEmpty;
            _marks[start + length++] = rankIsEmpty ? number : mark;
            rankIsEmpty = false;
            used = number == 0 ? used : length;
        }

        if (anyEquals)
        {
            SortEquals(_marks.AsSpan(start, used));
        }

        return used;
    }

    // Equals in the order of their numbers, so that "2=1" is the same paper as "1=2".
    private static void SortEquals(Span<int> paper)
    {
        for (var from = 0; from < paper.Length;)
        {
            var to = from + 1;
            while (to < paper.Length && paper[to] < 0)
            {
                to++;
            }

            var rank = paper[from..to];
            rank[0] = -rank[0];
            rank.Sort((x, y) => y.CompareTo(x));
            rank[0] = -rank[0];
            from = to;
        }
    }

    private void CountInHand(int start, int length, long count)
    {
        var paper = _marks.AsSpan(start, length);
        var slot = SlotOf(paper);
        if (_slots[slot] >= 0)
        {
            _counts[_slots[slot]] += count;
            return;
        }

        if (_distinct + 1 >= _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
            Array.Resize(ref _counts, _starts.Length);
        }

        _slots[slot] = _distinct;
        _counts[_distinct++] = count;
        _starts[_distinct] = start + length;
        if (_distinct > _slots.Length / 2)
        {
            Rehash();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int SlotOf(ReadOnlySpan<int> paper)
    {
        var hash = Seed;
        unchecked
        {
            foreach (var mark in paper)
            {
                hash = (hash ^ (uint)mark) * 0x9E37_79B9_7F4A_7C15;
                hash ^= hash >> 32;
            }
        }

        var slot = (int)(hash & (ulong)(_slots.Length - 1));
        while (_slots[slot] >= 0 && !Paper(_slots[slot]).SequenceEqual(paper))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private ReadOnlySpan<int> Paper(int paper) => _marks.AsSpan(_starts[paper], _starts[paper + 1] - _starts[paper]);

    private void Rehash()
    {
        _slots = NewSlots(_slots.Length * 2);
        for (var paper = 0; paper < _distinct; paper++)
        {
            _slots[SlotOf(Paper(paper))] = paper;
        }
    }

    private void EnsureRoom(int marks)
    {
        if (marks > _marks.Length)
        {
            Array.Resize(ref _marks, Math.Max(marks, (int)Math.Min(_marks.Length * 2L, Array.MaxLength)));
        }
    }
}
