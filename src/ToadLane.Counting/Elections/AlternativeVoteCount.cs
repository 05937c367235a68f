using System.Collections.Immutable;
using ToadLane.Counting.Elections.Engine;

namespace ToadLane.Counting.Elections;

/// <summary>Counts by the alternative vote, stage by stage.</summary>
internal sealed class AlternativeVoteCount(Election election, AlternativeVote rule, PreferenceParcels parcels)
{
    private readonly ImmutableArray<ElectionStage>.Builder _stages = ImmutableArray.CreateBuilder<ElectionStage>();
    private readonly TieBreaker _ties = new(election, rule.LookBack);
    private readonly bool[] _isIn = [.. election.Candidates.Select(candidate => !candidate.IsWithdrawn)];
    private long _nonTransferable;

    public ImmutableArray<ElectionStage> Stages => _stages.ToImmutable();

    public ImmutableArray<ElectionTie> Ties => [.. _ties.Ties];

    private IEnumerable<int> In => Enumerable.Range(0, _isIn.Length).Where(place => _isIn[place]);

    public void Run(CountWatch watch)
    {
        Finish(Stage(StageAction.FirstPreferences));
        while (_stages[^1].Elected.IsEmpty)
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            var least = In.Min(place => parcels.Votes[place]);
            int[] tied = [.. In.Where(place => parcels.Votes[place] == least)];
            Exclude(_ties.Take(tied, TieQuestion.Exclusion, _stages.Count));
        }
    }

    private void Exclude(int place)
    {
        _ties.Remember(_stages.Count, parcels.Votes);
        _isIn[place] = false;
        var moved = parcels.MoveOn(place, _isIn);
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

    private ElectionStage Stage(StageAction action) => new()
    {
        Number = _stages.Count + 1,
        Action = action,
        Candidates = [],
        Votes = [.. parcels.Votes],
        Transfers = [],
        NonTransferable = _nonTransferable,
        Lost = 0,
        Quota = (In.Sum(place => parcels.Votes[place]) / 2) + 1,
        Elected = [],
    };

    private void Finish(ElectionStage stage)
    {
        var leader = In.MaxBy(place => stage.Votes[place]);
        var left = In.Count();
        var hasMajority = stage.Votes[leader] >= stage.Quota && (rule.Stop == StopAt.Majority || left <= 2);
        _stages.Add(hasMajority || left == 1 ? stage with { Elected = [leader + 1] } : stage);
    }
}
