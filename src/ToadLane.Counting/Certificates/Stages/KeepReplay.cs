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
        long[] before = [.. _keeps];
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
            var iterations = Repeat(stage);
            worked = Now(stage) with
            {
                Transfers = Done > 0 && !_sharesRanks ? [.. Moved(before)] : [],
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
            foreach (var (candidate, kept) in Kept(order, _keeps).SkipLast(1))
            {
                Votes[candidate] += kept * count;
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

    // What each keeps of a paper, in its order, and at the end what is left for nobody.
    private IEnumerable<(int Candidate, long Kept)> Kept(int[] order, long[] keeps)
    {
        var left = UnitsOfPart;
        foreach (var candidate in order)
        {
            var kept = _rule.Keep == KeepMethod.Price
                ? Math.Min(keeps[candidate], left)
                : (long)(((Int128)left * keeps[candidate]) + One - 1) / One;
            yield return (candidate, kept);
            left -= kept;
        }

        yield return (-1, left);
    }

    // On each paper the first who keeps less gives to the first who keeps more, until they are even.
    private IEnumerable<VoteTransfer> Moved(long[] before)
    {
        SortedDictionary<(int From, int To), (long Papers, long Votes)> moved = [];
        foreach (var (order, count) in _papers)
        {
            List<(int Who, long Change)> changes = [.. Kept(order, before).Zip(
                Kept(order, _keeps), (was, now) => (now.Candidate, now.Kept - was.Kept))];
            var givers = new Queue<(int Who, long Change)>(changes.Where(each => each.Change < 0));
            var (giver, gives) = (0, 0L);
            foreach (var (taker, change) in changes.Where(each => each.Change > 0))
            {
                for (var takes = change; takes > 0;)
                {
                    (giver, gives) = gives > 0 ? (giver, gives) : (givers.Peek().Who, -givers.Dequeue().Change);
                    var votes = Math.Min(gives, takes);
                    var sum = moved.GetValueOrDefault((giver, taker));
                    moved[(giver, taker)] = (sum.Papers + count, sum.Votes + (votes * count));
                    (gives, takes) = (gives - votes, takes - votes);
                }
            }
        }

        return moved.Select(each => new VoteTransfer(
            each.Key.From + 1, each.Key.To + 1, each.Value.Papers, each.Value.Votes));
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
