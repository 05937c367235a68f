using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Certificates.Stages;

/// <summary>Follows a count by the alternative vote: papers are dealt out anew among those who are left.</summary>
internal sealed class AlternativeReplay : StageReplay
{
    private readonly AlternativeVote _rule;
    private readonly List<(int[] Order, long Count)> _papers;

    public AlternativeReplay(Election election, ElectionResult result, PaperSums sums, AlternativeVote rule)
        : base(election, result, sums, rule.LookBack)
    {
        _rule = rule;
        _papers = [.. sums.Valid.Select(paper => (
            (int[])[.. paper.Read(rule.Marks).Preferences.Select(rank => rank[0])], paper.Count * UnitsOfPart))];
    }

    protected override Flaw? FlawInDoing(ElectionStage stage)
    {
        if (Done == 0)
        {
            return UnlessDone(stage, StageAction.FirstPreferences, []);
        }

        Remember(Done);
        var least = Continuing.Min(each => Votes[each]);
        int[] tied = [.. Continuing.Where(each => Votes[each] == least)];
        return UnlessDone(stage, StageAction.Exclusion, [Settled(tied, TieQuestion.Exclusion)]);
    }

    protected override ElectionStage Worked(ElectionStage stage)
    {
        List<VoteTransfer> transfers = [];
        if (Done > 0)
        {
            var gone = stage.Candidates[0] - 1;
            List<(int[] Order, long Count)> held = [.. _papers.Where(paper => HolderOf(paper.Order) == gone)];
            In[gone] = false;
            transfers = [.. held.GroupBy(paper => HolderOf(paper.Order)).OrderBy(group => group.Key < 0)
                .ThenBy(group => group.Key)
                .Select(group => (To: group.Key + 1, Count: group.Sum(paper => paper.Count)))
                .Select(moved => new VoteTransfer(gone + 1, moved.To, moved.Count, moved.Count))];
        }

        Array.Clear(Votes);
        foreach (var (order, count) in _papers.Where(paper => HolderOf(paper.Order) >= 0))
        {
            Votes[HolderOf(order)] += count;
        }

        NonTransferable = Valid - Votes.Sum();
        Quota = (Votes.Sum() / 2) + 1;
        return Now(stage) with
        {
            Transfers = [.. transfers],
            Excluded = stage.Candidates,
            Elected = [.. Winner()],
        };
    }

    private int HolderOf(int[] order) =>
        Array.FindIndex(order, each => In[each]) is var at and >= 0 ? order[at] : -1;

    private IEnumerable<int> Winner()
    {
        var leader = Continuing.MaxBy(each => Votes[each]);
        var left = Continuing.Length;
        if (left == 1 || (Votes[leader] >= Quota && (_rule.Stop == StopAt.Majority || left == 2)))
        {
            Winners.Add(leader + 1);
            yield return leader + 1;
        }
    }
}
