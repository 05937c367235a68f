using System.Collections.Immutable;

namespace ToadLane.Counting.Elections;

/// <summary>Counts by the alternative vote, stage by stage.</summary>
internal sealed class AlternativeVoteCount(Election election, AlternativeVote rule, PreferenceParcels parcels)
{
    private readonly ImmutableArray<ElectionStage>.Builder _stages = ImmutableArray.CreateBuilder<ElectionStage>();
    private readonly ImmutableArray<ElectionTie>.Builder _ties = ImmutableArray.CreateBuilder<ElectionTie>();
    private readonly List<int> _in =
        [.. election.Candidates.Where(candidate => !candidate.IsWithdrawn).Select(candidate => candidate.Number - 1)];

    private readonly LotOrder _lot = new(election);
    private long _nonTransferable;

    public ImmutableArray<ElectionStage> Stages => _stages.ToImmutable();

    public ImmutableArray<ElectionTie> Ties => _ties.ToImmutable();

    public void Run(CountWatch watch)
    {
        Finish(Stage(StageAction.FirstPreferences));
        while (_stages[^1].Elected.IsEmpty)
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            Exclude(Lowest());
        }
    }

    private void Exclude(int place)
    {
        _in.Remove(place);
        var moved = parcels.MoveOn(place, _in.Contains);
        _nonTransferable += moved[^1];
        Finish(Stage(StageAction.Exclusion) with
        {
            Candidates = [place + 1],
            Excluded = [place + 1],
            Transfers =
            [
                .. from to in Enumerable.Range(0, moved.Length)
                   where moved[to] > 0
                   select new VoteTransfer(place + 1, (to + 1) % moved.Length, moved[to], moved[to]),
            ],
        });
    }

    private ElectionStage Stage(StageAction action)
    {
        var active = _in.Sum(place => parcels.Votes[place]);
        return new ElectionStage
        {
            Number = _stages.Count + 1,
            Action = action,
            Candidates = [],
            Votes = [.. parcels.Votes],
            Transfers = [],
            NonTransferable = _nonTransferable,
            Lost = 0,
            Quota = (active / 2) + 1,
            Elected = [],
        };
    }

    private void Finish(ElectionStage stage)
    {
        var leader = _in.MaxBy(place => stage.Votes[place]);
        var hasMajority = stage.Votes[leader] >= stage.Quota && (rule.Stop == StopAt.Majority || _in.Count <= 2);
        _stages.Add(hasMajority || _in.Count == 1 ? stage with { Elected = [leader + 1] } : stage);
    }

    private int Lowest()
    {
        var votes = _stages[^1].Votes;
        var least = _in.Min(place => votes[place]);
        List<int> tied = [.. _in.Where(place => votes[place] == least)];
        if (tied.Count == 1)
        {
            return tied[0];
        }

        var (left, stage) = LookBack(tied);
        var chosen = left.MinBy(place => _lot.RankOf(place + 1));
        _ties.Add(new ElectionTie(
            _stages.Count,
            TieQuestion.Exclusion,
            [.. tied.Select(place => place + 1)],
            chosen + 1,
            left.Count == 1 ? TieSettlement.EarlierVotes : LotOrder.Settles(election),
            stage));
        return chosen;
    }

    // Those with the fewest votes at each earlier stage in turn; the stage that left one alone, or null.
    private (List<int> Left, int? Stage) LookBack(List<int> tied)
    {
        var earlier = _stages.Take(_stages.Count - 1);
        var order = rule.LookBack switch
        {
            Elections.LookBack.Latest => earlier.Reverse(),
            Elections.LookBack.First => earlier,
            _ => [],
        };
        foreach (var stage in order)
        {
            var least = tied.Min(place => stage.Votes[place]);
            tied = [.. tied.Where(place => stage.Votes[place] == least)];
            if (tied.Count == 1)
            {
                return (tied, stage.Number);
            }
        }

        return (tied, null);
    }
}
