namespace ToadLane.Counting.Elections.Engine;

/// <summary>One count by a <see cref="MeekRule"/>: votes are shared out again and again until they settle.</summary>
internal sealed class MeekCount
{
    private readonly MeekRule _rule;
    private readonly CountBoard _board;
    private readonly KeepWalk _walk;
    private readonly KeepFlow _flow;
    private readonly long[] _keeps;
    private int _iterations;
    private bool _hasSettled;

    public MeekCount(MeekRule rule, CountBoard board, PaperTree tree)
    {
        _rule = rule;
        _board = board;
        _walk = new KeepWalk(tree, rule.Keep, board.UnitsOfPart);
        _keeps = [.. board.States.Select(state => state == CandidateState.Withdrawn ? 0 : KeepWalk.One)];
        _flow = new KeepFlow(tree, _walk, board);
    }

    public void Run()
    {
        _board.BeginStage(StageAction.FirstPreferences);
        Share();
        ElectThoseWhoReached();
        EndStage();
        int[] excluded = [];
        while (_board.Vacancies > 0 && _board.Continuing.Count() > _board.Vacancies)
        {
            excluded = MustExclude() ? Exclude(Losers()) : [];
            if (_board.Continuing.Count() > _board.Vacancies)
            {
                var action = excluded.Length > 0 ? StageAction.Exclusion : StageAction.Surplus;
                _board.BeginStage(action, excluded.Length > 0 ? excluded : _board.LastElected);
                Settle();
                EndStage();
                excluded = [];
            }
        }

        Close(excluded);
    }

    private long Surplus => Math.Max(
        0, Enumerable.Range(0, _keeps.Length).Where(IsElected).Sum(each => _board.Votes[each] - _board.Quota!.Value));

    private bool IsElected(int candidate) => _board.States[candidate] == CandidateState.Elected;

    // Under the reference rule whoever was elected shares out a surplus before anybody is excluded; in New Zealand
    // somebody goes as soon as no surplus can save them.
    private bool MustExclude() => _rule.Ending == MeekEnding.Settled
        ? _board.LastElected.Length == 0
        : Surplus < _rule.Limit || IsSure(Surplus) || _hasSettled;

    private int[] Exclude(int[] candidates)
    {
        foreach (var candidate in candidates)
        {
            _board.Exclude(candidate);
            _keeps[candidate] = 0;
        }

        return candidates;
    }

    private void Close(int[] excluded)
    {
        if (excluded.Length > 0)
        {
            _board.BeginStage(StageAction.Close, excluded);
            _board.EndStage();
        }

        if (_board.Vacancies > 0)
        {
            foreach (var last in _board.Continuing.OrderByDescending(each => _board.Votes[each]).ToArray())
            {
                _board.Elect(last);
            }
        }

        _board.AmendStage();
    }

    // Shares the votes out until somebody is elected or nobody will be.
    private void Settle()
    {
        long? before = null;
        _hasSettled = false;
        if (_rule.Ending == MeekEnding.SettledOrSure)
        {
            Turn();
        }

        while (true)
        {
            _board.Check();
            Share();
            if (ElectThoseWhoReached())
            {
                return;
            }

            var surplus = Surplus;
            _hasSettled = surplus < _rule.Limit || surplus >= before;
            if (_hasSettled || IsSure(surplus))
            {
                return;
            }

            before = surplus;
            Turn();
        }
    }

    private bool IsSure(long surplus)
    {
        if (_rule.Ending != MeekEnding.SettledOrSure || !_board.Places.IsFree)
        {
            return false;
        }

        long[] fewest = [.. _board.Continuing.Select(each => _board.Votes[each]).Order().Take(2)];
        return fewest.Length == 2 && fewest[0] + surplus < fewest[1];
    }

    private void Share()
    {
        _iterations++;
        _walk.Share(_keeps, _board.Votes);
        _board.Lost = _walk.Lost;
        var votes = _board.Votes.Sum();
        _board.NonTransferable = _board.Valid - votes - _board.Lost;
        _board.Quota = (votes / (_board.Seats + 1)) + 1;
        _board.Ties.Remember(_board.Stage + 1, _board.Votes);
    }

    private bool ElectThoseWhoReached()
    {
        var any = false;
        foreach (var candidate in _board.Continuing.OrderByDescending(each => _board.Votes[each]).ToArray())
        {
            if (_board.Votes[candidate] >= _board.Quota && _board.Vacancies > 0 && _board.Places.MayElect(candidate))
            {
                _board.Elect(candidate);
                any = true;
            }
        }

        return any;
    }

    // Each elected candidate keeps less, so that they would have had just the quota.
    private void Turn()
    {
        for (var candidate = 0; candidate < _keeps.Length; candidate++)
        {
            if (IsElected(candidate) && _board.Votes[candidate] > 0)
            {
                var kept = RoundedUp((Int128)_keeps[candidate] * _board.Quota!.Value, KeepWalk.One);
                _keeps[candidate] = (long)RoundedUp(kept * KeepWalk.One, _board.Votes[candidate]);
            }
        }
    }

    private static Int128 RoundedUp(Int128 number, long divisor) => (number + divisor - 1) / divisor;

    private int[] Losers()
    {
        if (!_board.Places.IsFree)
        {
            int[] doomed = [.. _board.Continuing.Where(each => !_board.Places.MayElect(each))];
            if (doomed.Length > 0)
            {
                return doomed;
            }
        }

        int[] open = [.. _board.Continuing.Where(_board.Places.MayExclude)];
        var margin = _rule.Ending == MeekEnding.Settled ? Surplus : 0;
        var fewest = open.Min(each => _board.Votes[each]) + margin;
        int[] tied = [.. open.Where(each => _board.Votes[each] <= fewest)];
        return [_board.Ties.Take(tied, TieQuestion.Exclusion, _board.Stage)];
    }

    private void EndStage()
    {
        _flow.Tell(_keeps);
        long[] keeps = [.. _keeps];
        var (surplus, iterations) = (Surplus, _iterations);
        _iterations = 0;
        _board.EndStage(stage => stage with
        {
            Surplus = surplus,
            KeepValues = [.. keeps],
            Iterations = iterations,
        });
    }
}
