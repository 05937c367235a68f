namespace ToadLane.Counting.Elections.Engine;

/// <summary>One count by a <see cref="GregoryRule"/>: surpluses, then exclusions, until the seats are filled.</summary>
internal sealed class GregoryCount(GregoryRule rule, CountBoard board, PaperTree tree)
{
    private readonly Holdings _holdings = new(tree, board);
    private readonly Threshold _threshold = new(rule, board);
    private readonly Trailing _trailing = new(rule, board);

    public void Run()
    {
        board.BeginStage(StageAction.FirstPreferences);
        _threshold.SetQuota();
        EndStage();
        while (board.Vacancies > 0)
        {
            if (board.Continuing.Count() <= board.Vacancies)
            {
                ElectAll(board.Continuing);
                return;
            }

            if (_threshold.LastByMajority(Surpluses) is { } last)
            {
                board.Elect(last);
                board.AmendStage();
                return;
            }

            TakeNextStep();
        }
    }

    private long Surpluses => Enumerable.Range(0, board.Votes.Length).Sum(SurplusOf);

    private void TakeNextStep()
    {
        if (_trailing.Doomed() is { Length: > 0 } doomed)
        {
            Exclude(doomed);
        }
        else if (Surpluses > 0 && !_trailing.SurplusesMayWait(Surpluses))
        {
            MoveSurplus(LargestSurplus());
        }
        else
        {
            var excluded = _trailing.Next(Surpluses);
            if (rule.Quota == GregoryQuota.Falling && board.Continuing.Count() - excluded.Length == board.Vacancies)
            {
                // ERS97 5.5.1: an exclusion that would leave just enough candidates is not carried out.
                board.BeginStage(StageAction.Close, excluded);
                ExcludeAll(excluded);
                board.EndStage();
                ElectAll(board.Continuing);
                return;
            }

            Exclude(excluded);
        }
    }

    private void ElectAll(IEnumerable<int> candidates)
    {
        foreach (var candidate in candidates.OrderByDescending(each => board.Votes[each]).ToArray())
        {
            board.Elect(candidate);
        }

        board.AmendStage();
    }

    private void ExcludeAll(int[] candidates)
    {
        foreach (var candidate in candidates)
        {
            board.Exclude(candidate);
        }
    }

    private long SurplusOf(int candidate) => board.States[candidate] == CandidateState.Elected
        ? Math.Max(board.Votes[candidate] - board.Quota!.Value, 0)
        : 0;

    private int LargestSurplus()
    {
        var largest = Enumerable.Range(0, board.Votes.Length).Max(SurplusOf);
        int[] tied = [.. Enumerable.Range(0, board.Votes.Length).Where(each => SurplusOf(each) == largest)];
        return board.Ties.Take(tied, TieQuestion.Surplus, board.Stage);
    }

    private void MoveSurplus(int from)
    {
        var surplus = SurplusOf(from);
        board.BeginStage(StageAction.Surplus, from);
        long? value = rule.SurplusPapers == SurplusPapers.All ? MoveAll(from, surplus) : MoveLast(from, surplus);
        _holdings.Of[from].Clear();
        EndStage(stage => stage with { Surplus = surplus, TransferValue = value });
    }

    // Weighted inclusive Gregory: every paper at surplus × its value / the votes, truncated.
    private long? MoveAll(int from, long surplus)
    {
        var votes = board.Votes[from];
        long? only = null;
        var batches = _holdings.Of[from].FindAll(batch => batch.Nodes.Count > 0);
        foreach (var batch in batches)
        {
            var value = Scaled(surplus, batch.Value, votes);
            only = batches.Count == 1 ? value : null;
            _holdings.Gather(batch);
            _holdings.MoveVotes(from, value);
            MoveNowhere(from, _holdings.Ended, value);
            _holdings.Arrive(value);
        }

        var lost = board.Votes[from] - (votes - surplus);
        board.Votes[from] -= lost;
        board.Lost += lost;
        return only;
    }

    // Exclusive Gregory: the last batch, at surplus / transferable papers or at their value if that is less.
    private long MoveLast(int from, long surplus)
    {
        var batch = _holdings.Of[from][^1];
        var keeps = board.Votes[from] - surplus;
        _holdings.Gather(batch);
        var value = _holdings.Transferable == 0
            ? batch.Value
            : Math.Min(batch.Value, surplus / _holdings.Transferable);
        _holdings.MoveVotes(from, value);
        _holdings.Arrive(value);
        if (board.Votes[from] > keeps)
        {
            board.Move(new VoteTransfer(from + 1, 0, _holdings.Ended, board.Votes[from] - keeps));
        }

        return value;
    }

    private void Exclude(int[] candidates)
    {
        board.BeginStage(StageAction.Exclusion, candidates);
        ExcludeAll(candidates);
        if (rule.ExclusionOrder == ExclusionOrder.Anew)
        {
            board.TakeBackElections();
            _holdings.Deal();
            _threshold.SetQuota();
            EndStage();
            return;
        }

        foreach (var group in GroupsOf(candidates))
        {
            foreach (var (from, batch) in group)
            {
                _holdings.Gather(batch);
                _holdings.MoveVotes(from, batch.Value);
                MoveNowhere(from, _holdings.Ended, batch.Value);
                if (rule.ExclusionOrder == ExclusionOrder.AtOnce)
                {
                    _holdings.Arrive(batch.Value);
                }
            }

            if (rule.ExclusionOrder != ExclusionOrder.AtOnce)
            {
                _holdings.Arrive(group[0].Batch.Value);
                _threshold.Lower();
                if (ElectThoseWhoReached())
                {
                    break;
                }
            }
        }

        EndStage();
    }

    private void MoveNowhere(int from, long papers, long value)
    {
        if (papers > 0)
        {
            board.Move(new VoteTransfer(from + 1, 0, papers, papers * value) { Value = value });
        }
    }

    private IEnumerable<(int From, Batch Batch)[]> GroupsOf(int[] candidates)
    {
        var all = candidates.SelectMany(from => _holdings.Of[from].Select(batch => (From: from, Batch: batch)));
        return rule.ExclusionOrder switch
        {
            ExclusionOrder.AtOnce => [[.. all]],
            ExclusionOrder.FirstPreferencesFirst => all
                .GroupBy(each => (each.Batch.IsFirst, each.Batch.Value))
                .OrderByDescending(group => group.Key)
                .Select(group => group.ToArray()),
            _ => all
                .GroupBy(each => each.Batch.Value)
                .OrderByDescending(group => group.Key)
                .Select(group => group.ToArray()),
        };
    }

    // Returns whether all seats are filled.
    private bool ElectThoseWhoReached()
    {
        _threshold.Elect();
        if (rule.Quota == GregoryQuota.Falling)
        {
            board.Ties.Remember(board.Stage + 1, board.Votes);
        }

        return board.Vacancies == 0;
    }

    private void EndStage(Func<ElectionStage, ElectionStage>? more = null)
    {
        _threshold.Elect();
        board.Ties.Remember(board.Stage + 1, board.Votes);
        board.EndStage(more);
    }

    private static long Scaled(long surplus, long value, long votes) => value <= long.MaxValue / surplus
        ? surplus * value / votes
        : (long)((Int128)surplus * value / votes);
}
