using System.Collections.Immutable;

namespace ToadLane.Counting.Elections;

/// <summary>
/// Ranked papers with identical ones merged and put in one fixed order, packed into two flat arrays, so that the same
/// papers handed in in any order are the same and give the same result.
/// </summary>
/// <remarks>
/// A paper is a row of marks, best first: a candidate's number stands at the next rank; a number with a minus stands at
/// the same rank as the mark before it; 0 is a rank without anybody. "1, then 2 and 3 equally, a gap, then 4" is
/// 1, 2, -3, 0, 4. A candidate is on a paper once; there are no gaps at the end.
/// </remarks>
public sealed class RankedPapers
{
    /// <summary>
    /// The most papers there may be, 9×10^9: with nine decimals of a vote, their sum still fits 64 bits.
    /// </summary>
    public const long MostPapers = 9_000_000_000;

    private readonly int[] _marks;
    private readonly int[] _starts;
    private readonly long[] _counts;

    internal RankedPapers(int[] marks, int[] starts, long[] counts)
    {
        _marks = marks;
        _starts = starts;
        _counts = counts;
        foreach (var count in counts)
        {
            Total += count;
        }
    }

    /// <summary>How many different papers there are; a blank one is one of them.</summary>
    public int Distinct => _counts.Length;

    /// <summary>
    /// How many papers there are in all, in units of 1 / <see cref="PartsOfVote"/> where papers have weights.
    /// </summary>
    public long Total { get; }

    /// <summary>
    /// What one vote is in <see cref="CountOf"/>: 1, or a power of ten where papers have weights with decimals. A paper
    /// of weight 3 counts as three papers.
    /// </summary>
    public int PartsOfVote { get; internal init; } = 1;

    /// <summary>The papers that were not taken in, with reasons.</summary>
    public ImmutableArray<RejectedPaper> Rejected { get; internal init; } = [];

    /// <summary>How many papers a reader found to be no votes, in the units of the counts.</summary>
    public long RejectedVotes { get; internal init; }

    /// <summary>The marks of the paper at this place.</summary>
    public ReadOnlySpan<int> MarksOf(int paper) =>
        _marks.AsSpan(_starts[paper], _starts[paper + 1] - _starts[paper]);

    /// <summary>How many papers there are like the one at this place.</summary>
    public long CountOf(int paper) => _counts[paper];

    /// <summary>
    /// A paper as people write it: "1 2=3 - 4", best first, with a hyphen for a rank without anybody; "blank".
    /// </summary>
    public string TextOf(int paper)
    {
        var marks = MarksOf(paper);
        var text = new System.Text.StringBuilder();
        foreach (var mark in marks)
        {
            text.Append(mark < 0 ? "=" : text.Length > 0 ? " " : "");
            text.Append(mark == 0 ? "-" : Math.Abs(mark).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.Length == 0 ? "blank" : text.ToString();
    }
}
