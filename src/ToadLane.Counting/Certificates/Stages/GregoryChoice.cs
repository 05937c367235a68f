using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Certificates.Stages;

/// <summary>What a rule that moves surpluses and the papers of the excluded does next.</summary>
internal abstract class GregoryChoice(Election election, ElectionResult result, PaperSums sums, GregoryRule rule)
    : StageReplay(election, result, sums, rule.LookBack)
{
    protected GregoryRule Rule => rule;

    /// <summary>All surpluses together.</summary>
    protected long Surpluses => Enumerable.Range(0, Votes.Length).Sum(SurplusOf);

    /// <summary>What an elected candidate has above the quota.</summary>
    protected long SurplusOf(int candidate) =>
        Winners.Contains(candidate + 1) ? Math.Max(0, Votes[candidate] - Quota!.Value) : 0;

    /// <summary>The quota of the votes that are left.</summary>
    protected long QuotaNow()
    {
        var (votes, parts) = (Valid - NonTransferable, Election.Seats + 1);
        return Rule.Quota switch
        {
            GregoryQuota.Whole => ((votes / (Unit * parts)) + 1) * Unit,
            GregoryQuota.Fraction => (votes / parts) + 1,
            _ => Math.Max(1, (votes / parts) + (votes % parts > 0 ? 1 : 0)),
        };
    }

    /// <summary>Whether so many votes elect.</summary>
    protected bool HasEnough(long votes)
    {
        if (votes >= Quota || Rule.Quota != GregoryQuota.Falling || votes == 0)
        {
            return votes >= Quota;
        }

        var held = Winners.Sum(number => Math.Min(Votes[number - 1], Quota!.Value));
        return (Int128)votes * (Vacancies + 1) >= Valid - NonTransferable - Lost - held;
    }

    protected override Flaw? FlawInDoing(ElectionStage stage)
    {
        if (Done == 0)
        {
            return UnlessDone(stage, StageAction.FirstPreferences, []);
        }

        if (!IsFree)
        {
            return stage.Action == StageAction.Surplus
                ? UnlessDone(stage, StageAction.Surplus, [LargestSurplus()])
                : Flaw.Unless(
                    stage.Candidates.All(number => In[number - 1]),
                    true,
                    () => $"who goes out at stage {stage.Number}");
        }

        int[] inOrder = [.. Continuing.OrderBy(each => Votes[each])];
        var together = Together(inOrder);
        var mayWait = Rule.SmallSurplus != SmallSurplus.NeverWaits && together > 0;
        if (Surpluses > 0 && !mayWait)
        {
            return UnlessDone(stage, StageAction.Surplus, [LargestSurplus()]);
        }

        var excluded = Excluded(inOrder, together);
        var isClose = Rule.Quota == GregoryQuota.Falling && inOrder.Length - excluded.Length == Vacancies;
        return UnlessDone(stage, isClose ? StageAction.Close : StageAction.Exclusion, excluded);
    }

    private int LargestSurplus()
    {
        var largest = Enumerable.Range(0, Votes.Length).Max(SurplusOf);
        return Settled(
            [.. Enumerable.Range(0, Votes.Length).Where(each => SurplusOf(each) == largest)], TieQuestion.Surplus);
    }

    // The most who, with all surpluses, stay below the next, and leave enough to fill the seats.
    private int Together(int[] inOrder) => Enumerable.Range(1, Math.Max(0, inOrder.Length - 1)).LastOrDefault(many =>
    {
        var sum = Surpluses + inOrder.Take(many).Sum(each => Votes[each]);
        var next = Votes[inOrder[many]];
        return inOrder.Length - many >= Vacancies
            && (sum < next || (sum == next && Rule.SmallSurplus == SmallSurplus.WaitsWhenNotMore));
    });

    private int[] Excluded(int[] inOrder, int together)
    {
        var atOnce = Rule.SmallSurplus == SmallSurplus.NeverWaits ? 0 : together;
        var isSplit = atOnce > 0 && Votes[inOrder[atOnce - 1]] == Votes[inOrder[atOnce]];
        if (atOnce > 1 || (atOnce == 1 && !isSplit))
        {
            return isSplit ? [.. OneByOne(inOrder, atOnce)] : inOrder[..atOnce];
        }

        return [.. OneByOne(inOrder, 1)];
    }

    private IEnumerable<int> OneByOne(int[] inOrder, int many)
    {
        List<int> left = [.. inOrder];
        for (; many > 0; many--)
        {
            int[] tied = [.. left.Where(each => Votes[each] == Votes[left[0]])];
            var next = Settled(tied, TieQuestion.Exclusion);
            left.Remove(next);
            yield return next;
        }
    }
}
