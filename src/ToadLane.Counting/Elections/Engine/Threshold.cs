namespace ToadLane.Counting.Elections.Engine;

/// <summary>The quota of a <see cref="GregoryRule"/>, and who reaches it.</summary>
internal sealed class Threshold(GregoryRule rule, CountBoard board)
{
    public void SetQuota() => board.Quota = QuotaOf(board.Valid - board.NonTransferable);

    /// <summary>ERS97 5.4.8: until somebody is elected, the quota is that of the votes that are left.</summary>
    public void Lower()
    {
        if (rule.Quota == GregoryQuota.Falling && !board.AnyElected)
        {
            board.Quota = QuotaOf(board.Valid - board.NonTransferable);
        }
    }

    /// <summary>Elects everybody who has enough votes, those with the most first.</summary>
    public void Elect()
    {
        int[] inOrder = [.. board.Continuing.OrderByDescending(each => board.Votes[each])];
        for (var place = 0; place < inOrder.Length && board.Vacancies > 0; place++)
        {
            var candidate = inOrder[place];
            if (!HasEnough(board.Votes[candidate]))
            {
                return;
            }

            if (HasRoom(inOrder.AsSpan(place)) is not { } chosen)
            {
                return;
            }

            ElectInstead(inOrder, place, chosen);
        }
    }

    /// <summary>
    /// Northern Ireland, rule 52(2): with one vacancy left, a candidate who has at least as many votes as all others
    /// and the surpluses together is elected; two who both have half are a tie, which an exclusion settles.
    /// </summary>
    public int? LastByMajority(long surpluses)
    {
        if (rule.SmallSurplus != SmallSurplus.WaitsWhenLess || board.Vacancies != 1 || !board.Places.IsFree)
        {
            return null;
        }

        var all = board.Continuing.Sum(each => board.Votes[each]);
        int[] ahead = [.. board.Continuing.Where(each => board.Votes[each] >= all - board.Votes[each] + surpluses)];
        return ahead.Length == 1 ? ahead[0] : null;
    }

    private void ElectInstead(int[] inOrder, int place, int chosen)
    {
        var at = Array.IndexOf(inOrder, chosen);
        (inOrder[at], inOrder[place]) = (inOrder[place], inOrder[at]);
        if (board.Places.MayElect(chosen))
        {
            board.Elect(chosen);
        }
    }

    // Who of those with the same votes goes first, or nobody: ERS97 5.6.2, when there are too few seats for them all.
    private int? HasRoom(ReadOnlySpan<int> rest)
    {
        List<int> equal = [];
        foreach (var candidate in rest)
        {
            if (board.Votes[candidate] == board.Votes[rest[0]])
            {
                equal.Add(candidate);
            }
        }

        if (equal.Count <= board.Vacancies || rule.Quota != GregoryQuota.Falling)
        {
            return rest[0];
        }

        return board.Ties.TakeByVotes(equal, TieQuestion.Election, board.Stage);
    }

    private bool HasEnough(long votes)
    {
        if (votes >= board.Quota)
        {
            return true;
        }

        if (rule.Quota != GregoryQuota.Falling || votes == 0)
        {
            return false;
        }

        var active = board.Valid - board.NonTransferable - board.Lost - HeldByElected();
        return (Int128)votes * (board.Vacancies + 1) >= active;
    }

    // The quota of each elected candidate, or their votes if less: what no longer takes part (ERS97 5.6.1).
    private long HeldByElected()
    {
        var held = 0L;
        for (var candidate = 0; candidate < board.Votes.Length; candidate++)
        {
            held += board.States[candidate] == CandidateState.Elected
                ? Math.Min(board.Votes[candidate], board.Quota!.Value)
                : 0;
        }

        return held;
    }

    private long QuotaOf(long votes)
    {
        var seats = board.Seats + 1;
        return rule.Quota switch
        {
            GregoryQuota.Whole => ((votes / board.UnitsOfVote / seats) + 1) * board.UnitsOfVote,
            GregoryQuota.Fraction => (votes / seats) + 1,
            _ => Math.Max((votes + seats - 1) / seats, 1),
        };
    }
}
