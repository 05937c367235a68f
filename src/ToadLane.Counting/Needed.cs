namespace ToadLane.Counting;

/// <summary>
/// How much of something would have made a losing project win, found by counting again: with <see cref="Enough"/> it
/// wins, with <see cref="NotEnough"/> it does not.
/// </summary>
/// <param name="Enough">The least amount found with which it wins.</param>
/// <param name="NotEnough">The greatest amount below it with which it was seen not to win.</param>
/// <remarks>
/// With <see cref="IsExact"/> both sides were counted: with this amount it wins, and with one less it does not. Where
/// more is never worse (greedy without conditions; a lower cost under Equal Shares without completion) no smaller
/// amount wins either. Elsewhere a change can help at one size and not at a larger one, so that a smaller amount, far
/// from this one, might do too; the statement is about these two amounts and no others.
/// </remarks>
public sealed record Needed(long Enough, long NotEnough)
{
    /// <summary>The two amounts are next to each other, so the search went to the end.</summary>
    public bool IsExact => Enough == NotEnough + 1;
}
