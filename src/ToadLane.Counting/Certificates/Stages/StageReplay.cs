using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Certificates.Stages;

/// <summary>
/// Follows the published stages of a count paper by paper: each stage says what was done, and everything else about it
/// must then be as it is worked out here, by plain means.
/// </summary>
internal abstract class StageReplay
{
    private readonly List<(int Stage, long[] Votes)> _history = [];
    private readonly List<ElectionTie> _ties = [];
    private readonly SeatCheck _seats;
    private readonly LookBack _lookBack;

    protected StageReplay(Election election, ElectionResult result, PaperSums sums, LookBack lookBack)
    {
        (Election, Result, _lookBack) = (election, result, lookBack);
        _seats = new SeatCheck(election);
        Votes = new long[election.Candidates.Length];
        In = [.. election.Candidates.Select(candidate => !candidate.IsWithdrawn)];
        Unit = Enumerable.Repeat(10L, result.Decimals).Aggregate(1L, (one, ten) => one * ten);
        UnitsOfPart = Unit / sums.PartsOfVote;
        Valid = sums.ValidParts * UnitsOfPart;
        Seats = IsFree ? Math.Min(election.Seats, election.Standing) : result.Winners.Length;
    }

    protected Election Election { get; }

    protected ElectionResult Result { get; }

    protected long[] Votes { get; }

    /// <summary>Who is still in the count, neither elected nor excluded.</summary>
    protected bool[] In { get; }

    protected List<int> Winners { get; } = [];

    protected long Unit { get; }

    protected long UnitsOfPart { get; }

    protected long Valid { get; }

    protected int Seats { get; }

    protected long NonTransferable { get; set; }

    protected long Lost { get; set; }

    protected long? Quota { get; set; }

    /// <summary>How many stages are done.</summary>
    protected int Done { get; private set; }

    /// <summary>No places are kept for anybody; else who is elected or excluded is taken as published.</summary>
    protected bool IsFree => Election.Guarantees.IsEmpty;

    protected int Vacancies => Seats - Winners.Count;

    protected int[] Continuing => [.. Enumerable.Range(0, In.Length).Where(each => In[each])];

    /// <summary>Goes through all stages; the first thing that is wrong, or null.</summary>
    public Flaw? FirstFlaw()
    {
        foreach (var stage in Result.Stages)
        {
            var isLast = stage.Number == Result.Stages.Length;
            var flaw = Flaw.Unless(stage.Number, Done + 1, () => $"the number of stage {Done + 1}")
                ?? FlawInDoing(stage)
                ?? FlawIn(stage, Worked(stage));
            if (flaw is not null)
            {
                return flaw;
            }

            Done++;
            if (Vacancies <= 0 != isLast)
            {
                return new Flaw("how many stages there are", $"{Result.Stages.Length}", isLast ? "more" : $"{Done}");
            }
        }

        return Flaw.Unless(SeatCheck.Row(Result.Winners), SeatCheck.Row(Winners), () => "the winners")
            ?? Flaw.Unless(Result.Quota, Quota, () => "the quota, in units")
            ?? (IsFree ? SeatCheck.TieFlaw(Result, _ties) : _seats.GuaranteeFlaw(Result));
    }

    /// <summary>Why the rule would not do now what the stage says was done; null when it would.</summary>
    protected abstract Flaw? FlawInDoing(ElectionStage stage);

    /// <summary>Does what the stage says; everything about the stage as it must then be.</summary>
    protected abstract ElectionStage Worked(ElectionStage stage);

    protected static Flaw? UnlessDone(ElectionStage stage, StageAction action, IEnumerable<int> candidates) =>
        Flaw.Unless(
            $"{stage.Action} of {SeatCheck.Row(stage.Candidates)}",
            $"{action} of {SeatCheck.Row(candidates.Select(each => each + 1))}",
            () => $"what is done at stage {stage.Number}");

    protected void Remember(int stage) => _history.Add((stage, [.. Votes]));

    protected void Elect(int candidate)
    {
        In[candidate] = false;
        Winners.Add(candidate + 1);
    }

    /// <summary>The stage with the numbers as they are.</summary>
    protected ElectionStage Now(ElectionStage stage) => stage with
    {
        Votes = [.. Votes],
        Transfers = [],
        NonTransferable = NonTransferable,
        Lost = Lost,
        Quota = Quota,
        Elected = [],
        Excluded = [],
        TransferValue = null,
        Surplus = null,
        KeepValues = [],
        Iterations = 0,
    };

    /// <summary>One of several with the same votes, as the rule and the lot have it; notes the tie.</summary>
    protected int Settled(int[] tied, TieQuestion question)
    {
        if (tied.Length == 1)
        {
            return tied[0];
        }

        if (SettledByVotes(tied, question) is { } chosen)
        {
            return chosen;
        }

        var ahead = Ahead(tied, question).Left.MinBy(each => _seats.LotOf(each + 1));
        Note(tied, question, ahead, (_seats.ByLot, null));
        return ahead;
    }

    /// <summary>The same, or null when earlier votes do not tell one from all the others.</summary>
    protected int? SettledByVotes(int[] tied, TieQuestion question)
    {
        var (left, stage) = Ahead(tied, question);
        if (left.Length != 1)
        {
            return null;
        }

        Note(tied, question, left[0], (TieSettlement.EarlierVotes, stage));
        return left[0];
    }

    private void Note(int[] tied, TieQuestion question, int chosen, (TieSettlement By, int? Stage) settled) =>
        _ties.Add(new ElectionTie(
            Done, question, [.. tied.Order().Select(each => each + 1)], chosen + 1, settled.By, settled.Stage));

    // At each point that counts, only those with the fewest stay for exclusion, and those with the most otherwise.
    private (int[] Left, int? Stage) Ahead(int[] tied, TieQuestion question)
    {
        var points = _lookBack switch
        {
            LookBack.Never => [],
            LookBack.First => _history,
            _ => _history.AsEnumerable().Reverse(),
        };
        foreach (var (stage, votes) in points)
        {
            var wanted = question == TieQuestion.Exclusion
                ? tied.Min(each => votes[each])
                : tied.Max(each => votes[each]);
            tied = [.. tied.Where(each => votes[each] == wanted)];
            if (tied.Length == 1)
            {
                return (tied, stage);
            }
        }

        return (tied, null);
    }

    private Flaw? FlawIn(ElectionStage said, ElectionStage worked)
    {
        var number = said.Number;
        return said.Votes.Zip(worked.Votes).Index()
                .Select(pair => Amount($"votes of candidate {pair.Index + 1}", pair.Item.First, pair.Item.Second))
                .FirstOrDefault(flaw => flaw is not null)
            ?? Each("transfers", said.Transfers, worked.Transfers)
            ?? Amount("non-transferable votes", said.NonTransferable, worked.NonTransferable)
            ?? Amount("lost votes", said.Lost, worked.Lost)
            ?? Amount("quota", said.Quota, worked.Quota)
            ?? Each("elected", said.Elected, worked.Elected)
            ?? Each("excluded", said.Excluded, worked.Excluded)
            ?? Amount("transfer value", said.TransferValue, worked.TransferValue)
            ?? Amount("surplus", said.Surplus, worked.Surplus)
            ?? Each("keep values, in units,", said.KeepValues, worked.KeepValues)
            ?? Flaw.Unless(said.Iterations, worked.Iterations, () => Of("iterations"));

        string Of(string what) => $"the {what} at stage {number}";

        string Text(long? votes) => votes is { } some ? Result.Write(some) : "nothing";

        Flaw? Amount(string what, long? published, long? right) =>
            Flaw.Unless(Text(published), Text(right), () => Of(what));

        Flaw? Each<T>(string what, IEnumerable<T> published, IEnumerable<T> right) =>
            Flaw.Unless(SeatCheck.Row(published), SeatCheck.Row(right), () => Of(what));
    }
}
