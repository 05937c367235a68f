namespace ToadLane.Counting.Elections.Marks;

/// <summary>
/// Puts the better judgement first: by majority grade and, while those are the same, by the majority grade that is left
/// after taking one such vote away from each (Balinski and Laraki, "A theory of measuring, electing, and ranking",
/// PNAS 104, 2007).
/// </summary>
/// <remarks>
/// Taking the lower middle away again and again visits the votes from the middle outwards, in turns one below and one
/// above. Both sides change grade only a few times, so whole stretches are compared at once and millions of votes cost
/// no more than a dozen.
/// </remarks>
public sealed class JudgementOrder : IComparer<Judgement>
{
    /// <summary>The one there is.</summary>
    public static JudgementOrder Instance { get; } = new();

    /// <summary>Below nought when the first is better. Both must have the same number of votes.</summary>
    public int Compare(Judgement? x, Judgement? y)
    {
        var total = x!.Votes.Sum();
        long below = (total / 2) + 1;
        var above = (total + 1) / 2;
        while (below <= total || above >= 1)
        {
            var order = CompareAt(x, y!, below, total);
            order = order == 0 ? CompareAt(x, y!, above, total) : order;
            if (order != 0)
            {
                return order;
            }

            var same = Math.Min(
                Math.Min(LeftBelow(x, below, total), LeftBelow(y!, below, total)),
                Math.Min(LeftAbove(x, above), LeftAbove(y!, above)));
            below += same;
            above -= same;
        }

        return 0;
    }

    private static int CompareAt(Judgement x, Judgement y, long position, long total) =>
        position < 1 || position > total
            ? 0
            : Judgement.GradeAt(x.Votes, position).CompareTo(Judgement.GradeAt(y.Votes, position));

    // How many votes from this position on, towards the worst, have the same grade.
    private static long LeftBelow(Judgement judgement, long position, long total) => position > total
        ? long.MaxValue
        : judgement.Votes.Take(Judgement.GradeAt(judgement.Votes, position)).Sum() - position + 1;

    // How many votes from this position on, towards the best, have the same grade.
    private static long LeftAbove(Judgement judgement, long position) => position < 1
        ? long.MaxValue
        : position - judgement.Votes.Take(Judgement.GradeAt(judgement.Votes, position) - 1).Sum();
}
