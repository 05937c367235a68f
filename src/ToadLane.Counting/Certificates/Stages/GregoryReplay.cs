using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Certificates.Stages;

/// <summary>Follows a count in which surpluses and the papers of the excluded are moved.</summary>
internal sealed class GregoryReplay : GregoryChoice
{
    private readonly List<Pieces> _pieces;
    private readonly List<VoteTransfer> _transfers = [];
    private readonly List<int> _elected = [];
    private int _batches;

    public GregoryReplay(Election election, ElectionResult result, PaperSums sums, GregoryRule rule)
        : base(election, result, sums, rule)
    {
        _pieces = [.. sums.Valid.Select(paper => new Pieces(
            [.. paper.Read(rule.Marks).Preferences.Select(rank => rank[0])], paper.Count))];
    }

    protected override ElectionStage Worked(ElectionStage stage)
    {
        _transfers.Clear();
        _elected.Clear();
        var (surplus, value) = ((long?)null, (long?)null);
        int[] candidates = [.. stage.Candidates.Select(number => number - 1)];
        switch (stage.Action)
        {
            case StageAction.FirstPreferences:
                Deal();
                break;
            case StageAction.Surplus:
                surplus = SurplusOf(candidates[0]);
                value = MoveSurplus(candidates[0], surplus.Value);
                break;
            case StageAction.Exclusion:
                Exclude(candidates);
                break;
            default:
                GoOut(candidates);
                break;
        }

        if (stage.Action != StageAction.Close)
        {
            ElectThoseWithEnough(stage);
            Remember(Done + 1);
        }

        FillTheRest(stage);
        return Now(stage) with
        {
            Transfers = [.. _transfers],
            Elected = [.. _elected],
            Excluded = stage.Action is StageAction.Exclusion or StageAction.Close ? stage.Candidates : [],
            Surplus = surplus,
            TransferValue = value,
        };
    }

    private void Deal()
    {
        Array.Clear(Votes);
        foreach (var pieces in _pieces)
        {
            (pieces.At, pieces.Value, pieces.Batch) = (-1, UnitsOfPart, 0);
            MoveOn(pieces);
            if (pieces.Holder >= 0)
            {
                Votes[pieces.Holder] += pieces.Count * UnitsOfPart;
            }
        }

        NonTransferable = Valid - Votes.Sum();
        Lost = 0;
        Quota = QuotaNow();
    }

    private void MoveOn(Pieces pieces)
    {
        do
        {
            pieces.At++;
        }
        while (pieces.Holder >= 0 && !In[pieces.Holder]);
    }

    private IEnumerable<IGrouping<int, Pieces>> BatchesOf(int candidate) => _pieces
        .Where(pieces => pieces.Holder == candidate).GroupBy(pieces => pieces.Batch).OrderBy(batch => batch.Key);

    private long? MoveSurplus(int from, long surplus)
    {
        var votes = Votes[from];
        List<List<Pieces>> batches = [.. BatchesOf(from).Select(batch => batch.ToList())];
        if (Rule.SurplusPapers == SurplusPapers.LastBatch)
        {
            return MoveLast(from, surplus, batches[^1]);
        }

        foreach (var batch in batches)
        {
            Move(from, batch, (long)((Int128)surplus * batch[0].Value / votes));
            Arrive(batch);
        }

        Lost += Votes[from] - (votes - surplus);
        Votes[from] = votes - surplus;
        return batches.Count == 1 ? batches[0][0].Value : null;
    }

    private long MoveLast(int from, long surplus, List<Pieces> batch)
    {
        var keeps = Votes[from] - surplus;
        foreach (var pieces in _pieces.Where(pieces => pieces.Holder == from).Except(batch).ToList())
        {
            pieces.At = pieces.Order.Length;
        }

        var old = batch[0].Value;
        batch.ForEach(MoveOn);
        var moving = batch.Where(pieces => pieces.Holder >= 0).Sum(pieces => pieces.Count);
        var value = moving == 0 ? old : Math.Min(old, surplus / moving);
        Hand(from, batch.Where(pieces => pieces.Holder >= 0), value);
        Arrive(batch);
        if (Votes[from] > keeps)
        {
            var ended = batch.Where(pieces => pieces.Holder < 0).Sum(pieces => pieces.Count);
            _transfers.Add(new VoteTransfer(from + 1, 0, ended, Votes[from] - keeps));
            NonTransferable += Votes[from] - keeps;
            Votes[from] = keeps;
        }

        return value;
    }

    private void Exclude(int[] candidates)
    {
        GoOut(candidates);
        if (Rule.ExclusionOrder == ExclusionOrder.Anew)
        {
            Winners.ForEach(number => In[number - 1] = true);
            Winners.Clear();
            Deal();
            return;
        }

        List<(int From, List<Pieces> Batch)> all = [.. candidates.SelectMany(from =>
            BatchesOf(from).Select(batch => (from, batch.ToList())))];
        foreach (var group in Groups(all))
        {
            foreach (var (from, batch) in group)
            {
                Move(from, batch, batch[0].Value);
                if (Rule.ExclusionOrder == ExclusionOrder.AtOnce)
                {
                    Arrive(batch);
                }
            }

            if (Rule.ExclusionOrder != ExclusionOrder.AtOnce && EndsAfter(group))
            {
                return;
            }
        }
    }

    private bool EndsAfter((int From, List<Pieces> Batch)[] group)
    {
        Arrive([.. group.SelectMany(each => each.Batch)]);
        if (Rule.Quota == GregoryQuota.Falling && Winners.Count == 0)
        {
            Quota = QuotaNow();
        }

        ElectThoseWithEnough(null);
        if (Rule.Quota == GregoryQuota.Falling)
        {
            Remember(Done + 1);
        }

        return Vacancies == 0;
    }

    private IEnumerable<(int From, List<Pieces> Batch)[]> Groups(List<(int From, List<Pieces> Batch)> all) =>
        Rule.ExclusionOrder switch
        {
            ExclusionOrder.AtOnce => [[.. all]],
            ExclusionOrder.FirstPreferencesFirst => all
                .GroupBy(each => (each.Batch[0].Batch == 0, each.Batch[0].Value))
                .OrderByDescending(group => group.Key).Select(group => group.ToArray()),
            _ => all.GroupBy(each => each.Batch[0].Value)
                .OrderByDescending(group => group.Key).Select(group => group.ToArray()),
        };

    private void Move(int from, List<Pieces> batch, long value)
    {
        batch.ForEach(MoveOn);
        Hand(from, batch, value);
    }

    // Those who get papers in the order of their numbers, and nobody last.
    private void Hand(int from, IEnumerable<Pieces> batch, long value)
    {
        foreach (var to in batch.GroupBy(pieces => pieces.Holder)
            .OrderBy(group => group.Key < 0).ThenBy(group => group.Key))
        {
            var papers = to.Sum(pieces => pieces.Count);
            _transfers.Add(new VoteTransfer(from + 1, to.Key + 1, papers, papers * value) { Value = value });
            Votes[from] -= papers * value;
            if (to.Key < 0)
            {
                NonTransferable += papers * value;
            }
            else
            {
                Votes[to.Key] += papers * value;
            }
        }

        foreach (var pieces in batch)
        {
            pieces.Value = value;
        }
    }

    private void Arrive(List<Pieces> batch)
    {
        _batches++;
        batch.ForEach(pieces => pieces.Batch = _batches);
    }

    private void GoOut(int[] candidates)
    {
        foreach (var candidate in candidates)
        {
            In[candidate] = false;
        }
    }

    // Where places are kept, those whom the stage names are taken at its word, if they have enough.
    private void ElectThoseWithEnough(ElectionStage? stage)
    {
        bool MayBe(int candidate) => IsFree || stage?.Elected.Contains(candidate + 1) != false;
        while (Vacancies > 0
            && Continuing.Where(MayBe).OrderByDescending(each => Votes[each]).ToList() is [var first, ..]
            && HasEnough(Votes[first])
            && Chosen(first) is { } chosen)
        {
            ElectNow(chosen);
        }
    }

    // ERS97: with more equals than seats, whoever had more before; if nobody, an exclusion decides.
    private int? Chosen(int candidate)
    {
        int[] equals = [.. Continuing.Where(each => Votes[each] == Votes[candidate])];
        return equals.Length <= Vacancies || Rule.Quota != GregoryQuota.Falling
            ? candidate
            : SettledByVotes(equals, TieQuestion.Election);
    }

    private void ElectNow(int candidate)
    {
        Elect(candidate);
        _elected.Add(candidate + 1);
    }

    private void FillTheRest(ElectionStage stage)
    {
        if (Vacancies > 0 && Continuing.Length <= Vacancies)
        {
            Array.ForEach([.. Continuing.OrderByDescending(each => Votes[each])], ElectNow);
        }
        else if (!IsFree && stage.Number == Result.Stages.Length)
        {
            foreach (var number in stage.Elected.Except(Winners).ToList())
            {
                ElectNow(number - 1);
            }
        }
        else if (IsFree && Vacancies == 1 && Rule.SmallSurplus == SmallSurplus.WaitsWhenLess)
        {
            // Northern Ireland, rule 52(2): as many as all the others and the surpluses together.
            var all = Continuing.Sum(each => Votes[each]) + Surpluses;
            int[] ahead = [.. Continuing.Where(each => Votes[each] * 2 >= all)];
            Array.ForEach(ahead.Length == 1 ? ahead : [], ElectNow);
        }
    }
}
