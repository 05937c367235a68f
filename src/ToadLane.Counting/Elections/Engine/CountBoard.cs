using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Engine;

/// <summary>What everybody in the counting hall can see: votes, who is elected and excluded, and every stage.</summary>
internal sealed class CountBoard
{
    private readonly Election _election;
    private readonly ReadPapers _read;
    private readonly CountWatch _watch;
    private readonly List<ElectionStage> _stages = [];
    private readonly List<int> _winners = [];
    private readonly List<int> _elected = [];
    private readonly List<int> _excluded = [];
    private readonly List<VoteTransfer> _transfers = [];
    private (StageAction Action, int[] Candidates) _open;

    public CountBoard(Election election, ReadPapers read, int decimals, LookBack lookBack, CountWatch watch)
    {
        _election = election;
        _read = read;
        _watch = watch;
        while (Power(decimals) < read.Papers.PartsOfVote)
        {
            decimals++;
        }

        Decimals = decimals;
        UnitsOfPart = Power(decimals) / read.Papers.PartsOfVote;
        Valid = read.Papers.Total * UnitsOfPart;
        Votes = new long[election.Candidates.Length];
        States = [.. election.Candidates.Select(each =>
            each.IsWithdrawn ? CandidateState.Withdrawn : CandidateState.Continuing)];
        Places = new PlaceCheck(election, States);
        Ties = new TieBreaker(election, lookBack);
    }

    public int Decimals { get; }

    /// <summary>What one part of a vote is worth at first.</summary>
    public long UnitsOfPart { get; }

    public long UnitsOfVote => Power(Decimals);

    public long Valid { get; }

    public long[] Votes { get; }

    public CandidateState[] States { get; }

    public PlaceCheck Places { get; }

    public TieBreaker Ties { get; }

    public long NonTransferable { get; set; }

    public long Lost { get; set; }

    public long? Quota { get; set; }

    public int Seats => _election.Seats;

    public int Stage => _stages.Count;

    public int Vacancies => Places.Seats - _winners.Count;

    public bool AnyElected => _winners.Count > 0;

    public IEnumerable<int> Continuing =>
        Enumerable.Range(0, States.Length).Where(each => States[each] == CandidateState.Continuing);

    public bool IsContinuing(int candidate) => States[candidate] == CandidateState.Continuing;

    /// <summary>Those elected at the end of the last stage, from 0.</summary>
    public int[] LastElected => [.. _stages[^1].Elected.Select(each => each - 1)];

    /// <summary>Stops the count when it was asked to.</summary>
    public void Check() => _watch.Cancellation.ThrowIfCancellationRequested();

    public void BeginStage(StageAction action, params int[] candidates)
    {
        Check();
        var settled = States.Count(state => state != CandidateState.Continuing);
        _watch.Progress?.Report(new CountProgress($"stage {Stage + 1}", settled, States.Length));
        _open = (action, candidates);
    }

    /// <summary>Moves votes; to -1 when they cannot go to anybody.</summary>
    public void Move(VoteTransfer transfer)
    {
        Votes[transfer.From - 1] -= transfer.Votes;
        if (transfer.To == 0)
        {
            NonTransferable += transfer.Votes;
        }
        else
        {
            Votes[transfer.To - 1] += transfer.Votes;
        }

        Tell(transfer);
    }

    /// <summary>Lists a transfer whose votes were moved already.</summary>
    public void Tell(VoteTransfer transfer) => _transfers.Add(transfer);

    public void Elect(int candidate)
    {
        States[candidate] = CandidateState.Elected;
        _winners.Add(candidate + 1);
        _elected.Add(candidate + 1);
    }

    /// <summary>Whoever was elected continues again.</summary>
    public void TakeBackElections()
    {
        foreach (var number in _winners)
        {
            States[number - 1] = CandidateState.Continuing;
        }

        _winners.Clear();
    }

    public void Exclude(int candidate)
    {
        States[candidate] = CandidateState.Excluded;
        _excluded.Add(candidate + 1);
    }

    /// <summary>Ends the stage; <paramref name="more"/> adds what only some rules tell of it.</summary>
    public void EndStage(Func<ElectionStage, ElectionStage>? more = null)
    {
        var stage = new ElectionStage
        {
            Number = Stage + 1,
            Action = _open.Action,
            Candidates = [.. _open.Candidates.Select(each => each + 1)],
            Votes = [.. Votes],
            Transfers = [.. _transfers],
            NonTransferable = NonTransferable,
            Lost = Lost,
            Quota = Quota,
            Elected = [.. _elected],
            Excluded = [.. _excluded],
        };
        _stages.Add(more is null ? stage : more(stage));
        _transfers.Clear();
        _elected.Clear();
        _excluded.Clear();
    }

    /// <summary>Adds those elected since to the stage that was the last.</summary>
    public void AmendStage()
    {
        if (_elected.Count + _excluded.Count > 0)
        {
            _stages[^1] = _stages[^1] with
            {
                Elected = [.. _stages[^1].Elected, .. _elected],
                Excluded = [.. _stages[^1].Excluded, .. _excluded],
            };
            _elected.Clear();
            _excluded.Clear();
        }
    }

    public ElectionResult Result(string rule, ImmutableArray<CountParameter> parameters) => new()
    {
        Rule = rule,
        Parameters = parameters,
        Winners = [.. _winners],
        Stages = [.. _stages],
        Ties = [.. Ties.Ties],
        Rejected = _read.Rejected,
        Decimals = Decimals,
        ValidVotes = Valid,
        RejectedVotes = _read.RejectedParts * UnitsOfPart,
        Quota = Quota,
    };

    private static long Power(int decimals)
    {
        var power = 1L;
        for (; decimals > 0; decimals--)
        {
            power *= 10;
        }

        return power;
    }
}
