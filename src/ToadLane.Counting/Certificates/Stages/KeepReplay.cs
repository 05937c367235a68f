using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Certificates.Stages;

/// <summary>
/// Follows a count by Meek's or Warren's method: shares the papers out one by one as often as the stage says, each time
/// with what the elected then keep. Where papers share ranks, votes are taken as published.
/// </summary>
internal sealed class KeepReplay : StageReplay
{
    private const long One = 1_000_000_000;

    private readonly MeekRule _rule;
    private readonly List<(int[] Order, long Count)> _papers;
    private readonly bool _sharesRanks;
    private readonly long[] _keeps;
    private int[] _lastElected = [];
    private long[] _before = [];
    private bool _hasSettled;

    public KeepReplay(Election election, ElectionResult result, PaperSums sums, MeekRule rule)
        : base(election, result, sums, rule.LookBack)
    {
        _rule = rule;
        List<(List<int[]> Ranks, long Count)> read =
            [.. sums.Valid.Select(paper => (paper.Read(rule.Marks).Preferences, paper.Count))];
        _sharesRanks = read.Exists(paper => paper.Ranks.Exists(rank => rank.Length > 1));
        _papers = [.. read.Select(paper => ((int[])[.. paper.Ranks.Select(rank => rank[0])], paper.Count))];
        _keeps = [.. In.Select(stands => stands ? One : 0)];
    }

    protected override Flaw? FlawInDoing(ElectionStage stage)
    {
        if (Done == 0)
        {
            return UnlessDone(stage, StageAction.FirstPreferences, []);
        }

        var mustExclude = _rule.Ending == MeekEnding.Settled
            ? _lastElected.Length == 0
            : Surplus < _rule.Limit || IsSure || _hasSettled;
        if (!mustExclude)
        {
            return UnlessDone(stage, StageAction.Surplus, _lastElected);
        }

        if (!IsFree)
        {
            return Flaw.Unless(
                stage.Candidates.All(number => In[number - 1]), true, () => $"who goes out at stage {stage.Number}");
        }

        var most = Continuing.Min(each => Votes[each]) + (_rule.Ending == MeekEnding.Settled ? Surplus : 0);
        var excluded = Settled([.. Continuing.Where(each => Votes[each] <= most)], TieQuestion.Exclusion);
        var isLast = Continuing.Length - 1 <= Vacancies;
        return UnlessDone(stage, isLast ? StageAction.Close : StageAction.Exclusion, [excluded]);
    }

    protected override ElectionStage Worked(ElectionStage stage)
    {
        int[] gone = stage.Action is StageAction.Exclusion or StageAction.Close
            ? [.. stage.Candidates.Select(number => number - 1)]
            : [];
        foreach (var candidate in gone)
        {
            (In[candidate], _keeps[candidate]) = (false, 0);
        }

        _lastElected = [];
        var worked = Now(stage);
        if (stage.Action != StageAction.Close)
        {
            _before = [.. Votes, NonTransferable];
            var iterations = Repeat(stage);
            worked = Now(stage) with
            {
                Transfers = stage.Transfers,
                Surplus = Surplus,
                KeepValues = _sharesRanks && stage.KeepValues.Length == _keeps.Length ? stage.KeepValues : [.. _keeps],
                Iterations = iterations,
            };
        }

        var elected = _lastElected.ToList();
        if (Vacancies > 0 && (IsFree || stage.Number == Result.Stages.Length) && Continuing.Length <= Vacancies)
        {
            foreach (var candidate in Continuing.OrderByDescending(each => Votes[each]).ToArray())
            {
                Elect(candidate);
                elected.Add(candidate);
            }
        }

        return worked with
        {
            Elected = [.. elected.Select(each => each + 1)],
            Excluded = [.. gone.Select(each => each + 1)],
        };
    }

    // Which papers took which way is a matter of accounting: what each has more or less must come out.
    protected override Flaw? FlawInMoves(ElectionStage stage)
    {
        var change = new Int128[Votes.Length + 1];
        foreach (var transfer in stage.Transfers)
        {
            change[transfer.From] -= transfer.Votes;
            change[transfer.To] += transfer.Votes;
        }

        var isTold = Done > 0 && stage.Action != StageAction.Close && !_sharesRanks;
        var worked = Votes.Append(NonTransferable).Select((votes, place) => isTold ? votes - _before[place] : 0);
        return Flaw.Unless(
                SeatCheck.Row(change.Skip(1).Append(change[0])),
                SeatCheck.Row(worked),
                () => $"what the transfers of stage {stage.Number} give and take, in units")
            ?? Flaw.Unless(
                stage.Transfers.All(each => each is { Papers: > 0, Votes: > 0, Value: null } && each.From != each.To),
                true,
                () => $"whether every transfer of stage {stage.Number} moves votes")
            ?? Flaw.Unless(
                SeatCheck.Row(stage.Transfers.Select(Way)),
                SeatCheck.Row(stage.Transfers.Select(Way).Distinct().Order()),
                () => $"the order of the transfers of stage {stage.Number}");

        static (int, int) Way(VoteTransfer transfer) => (transfer.From, transfer.To);
    }

    private long Surplus =>
        Math.Max(0, Winners.Sum(number => Votes[number - 1] - Quota!.Value));

    private bool IsSure
    {
        get
        {
            long[] fewest = [.. Continuing.Select(each => Votes[each]).Order().Take(2)];
            return _rule.Ending == MeekEnding.SettledOrSure && IsFree
                && fewest.Length == 2 && fewest[0] + Surplus < fewest[1];
        }
    }

    // Until somebody is elected, or nobody any more will be; how often that took.
    private int Repeat(ElectionStage stage)
    {
        long? before = null;
        _hasSettled = false;
        for (var time = 1; true; time++)
        {
            if (time > 1 || (Done > 0 && _rule.Ending == MeekEnding.SettledOrSure))
            {
                Turn();
            }

            Share(stage);
            Remember(Done + 1);
            var surplus = Surplus;
            ElectThoseWithEnough(stage);
            _hasSettled = Done > 0 && _lastElected.Length == 0 && (surplus < _rule.Limit || surplus >= before);
            before = surplus;
            if (_lastElected.Length > 0 || _hasSettled || IsSure || Done == 0)
            {
                return _sharesRanks ? stage.Iterations : time;
            }
        }
    }

    private void ElectThoseWithEnough(ElectionStage stage)
    {
        foreach (var candidate in Continuing.OrderByDescending(each => Votes[each]).ToArray())
        {
            if (Votes[candidate] >= Quota && Vacancies > 0 && (IsFree || stage.Elected.Contains(candidate + 1)))
            {
                Elect(candidate);
                _lastElected = [.. _lastElected, candidate];
            }
        }
    }

    private void Share(ElectionStage stage)
    {
        Array.Clear(Votes);
        foreach (var (order, count) in _sharesRanks ? [] : _papers)
        {
            var left = UnitsOfPart;
            foreach (var candidate in order)
            {
                var kept = _rule.Keep == KeepMethod.Price
                    ? Math.Min(_keeps[candidate], left)
                    : (long)(((Int128)left * _keeps[candidate]) + One - 1) / One;
                Votes[candidate] += kept * count;
                left -= kept;
            }
        }

        Lost = 0;
        if (_sharesRanks)
        {
            stage.Votes.CopyTo(Votes);
            Lost = stage.Lost;
        }

        NonTransferable = Valid - Votes.Sum() - Lost;
        Quota = (Votes.Sum() / (Election.Seats + 1)) + 1;
    }

    private void Turn()
    {
        foreach (var place in Winners.Select(number => number - 1).Where(place => Votes[place] > 0))
        {
            var kept = RoundedUp((Int128)_keeps[place] * Quota!.Value, One);
            _keeps[place] = (long)RoundedUp(kept * One, Votes[place]);
        }
    }

    private static Int128 RoundedUp(Int128 number, long divisor) => (number + divisor - 1) / divisor;
}
