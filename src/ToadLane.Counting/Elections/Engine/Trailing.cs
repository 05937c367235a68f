namespace ToadLane.Counting.Elections.Engine;

/// <summary>Who is excluded next under a <see cref="GregoryRule"/>, and whether surpluses may wait for it.</summary>
internal sealed class Trailing(GregoryRule rule, CountBoard board)
{
    /// <summary>Those who can no longer be elected without breaking a guarantee.</summary>
    public int[] Doomed() =>
        board.Places.IsFree ? [] : [.. board.Continuing.Where(each => !board.Places.MayElect(each))];

    /// <summary>Whether no surplus could change who is excluded next.</summary>
    public bool SurplusesMayWait(long surpluses) =>
        rule.SmallSurplus != SmallSurplus.NeverWaits && HowManyTogether(InOrder(), surpluses) > 0;

    /// <summary>The candidate with the fewest votes, or as many as may go together.</summary>
    public int[] Next(long surpluses)
    {
        var inOrder = InOrder();
        var together = rule.SmallSurplus == SmallSurplus.NeverWaits ? 0 : HowManyTogether(inOrder, surpluses);
        if (together > 1 || (together == 1 && !TiesAt(inOrder, 1)))
        {
            return TiesAt(inOrder, together) ? Untied(inOrder, together) : inOrder[..together];
        }

        return [Lowest(inOrder)];
    }

    private int Lowest(int[] inOrder)
    {
        int[] open = [.. inOrder.Where(board.Places.MayExclude)];
        int[] tied = [.. open.Where(each => board.Votes[each] == board.Votes[open[0]])];
        return board.Ties.Take(tied, TieQuestion.Exclusion, board.Stage);
    }

    // Some of those with the same votes go and some stay: settled one by one.
    private int[] Untied(int[] inOrder, int together)
    {
        List<int> excluded = [];
        List<int> left = [.. inOrder];
        while (excluded.Count < together)
        {
            int[] tied = [.. left.Where(each => board.Votes[each] == board.Votes[left[0]])];
            var next = board.Ties.Take(tied, TieQuestion.Exclusion, board.Stage);
            excluded.Add(next);
            left.Remove(next);
        }

        return [.. excluded];
    }

    private bool TiesAt(int[] inOrder, int together) =>
        board.Votes[inOrder[together - 1]] == board.Votes[inOrder[together]];

    private int[] InOrder() => [.. board.Continuing.OrderBy(each => board.Votes[each])];

    // The most candidates who, with every surplus, have less than the next (or no more, as the rule says).
    private int HowManyTogether(int[] inOrder, long surpluses)
    {
        var most = 0;
        var sum = surpluses;
        for (var together = 1; inOrder.Length - together >= board.Vacancies && together < inOrder.Length; together++)
        {
            sum += board.Votes[inOrder[together - 1]];
            var next = board.Votes[inOrder[together]];
            most = sum < next || (sum == next && rule.SmallSurplus == SmallSurplus.WaitsWhenNotMore) ? together : most;
        }

        return board.Places.IsFree ? most : Math.Min(most, 1);
    }
}
