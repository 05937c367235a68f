using System.Collections.Immutable;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// Checks a published walk down the projects in order of score: that each comes no later than its score and the tie
/// order allow, and that each is funded or passed over as the money left by the steps before it demands.
/// </summary>
internal sealed class WalkCheck(Contest contest, PaperPile papers, long money)
{
    private readonly TieBreak _tieBreak = new(contest, papers);
    private readonly Dictionary<string, int> _steps = new(StringComparer.Ordinal);
    private readonly List<int> _equals = [];
    private long _money = money;
    private long _moneyBeforeEquals = money;
    private bool _stopped;
    private bool _stoppedBeforeEquals;
    private int? _last;

    /// <summary>The scores of the projects, by place.</summary>
    public required ImmutableArray<long> Scores { get; init; }

    /// <summary>Whether a score is divided by the cost of its project before it is ranked by.</summary>
    public bool IsPerCost { get; init; }

    public bool Stops { get; init; }

    public long? MinScore { get; init; }

    /// <summary>Ids of the funded projects, in order.</summary>
    public List<string> Won { get; } = [];

    /// <summary>What becomes of each project that is walked past.</summary>
    public Dictionary<string, ProjectOutcome> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>The ties that the steps imply.</summary>
    public List<Tie> Ties { get; } = [];

    /// <summary>Checks these steps, which must pass each of these projects once.</summary>
    public IEnumerable<Flaw?> Flaws(IEnumerable<CountStep> steps, IEnumerable<int> places)
    {
        var expected = places.ToHashSet();
        foreach (var step in steps)
        {
            if (step.About is not { } id || contest.PlaceOf(id) is not { } place || !expected.Remove(place))
            {
                yield return new Flaw("the steps", $"{step}", "one step for each project, and no other");
                yield break;
            }

            yield return FlawInOrder(place);
            yield return Flaw.Unless(step, Next(place), () => $"the step of project {id}");
        }

        NoteTie();
        yield return expected.Count == 0
            ? null
            : new Flaw(
                "the steps", $"no step for project {contest.Projects[expected.Min()].Id}", "one for each project");
    }

    /// <summary>Ties in words, to compare lists of them.</summary>
    public static string Written(IEnumerable<Tie> ties) => string.Join("; ", ties.Select(tie =>
        $"{string.Join(" = ", tie.Projects)} by {tie.DecidedBy}, {tie.Effect}, {tie.Times} times"));

    private Flaw? FlawInOrder(int place)
    {
        if (_last is { } last && Before(place, last))
        {
            return new Flaw(
                "the order of the steps",
                $"project {contest.Projects[last].Id} before project {contest.Projects[place].Id}",
                "the other way round");
        }

        if (_last is { } previous && RankOf(previous) != RankOf(place))
        {
            NoteTie();
        }

        if (IsEligible(place))
        {
            _equals.Add(place);
        }

        _last = place;
        return null;
    }

    private bool IsEligible(int place) => MinScore is null || Scores[place] >= MinScore;

    private bool Before(int x, int y)
    {
        if (IsEligible(x) != IsEligible(y))
        {
            return IsEligible(x);
        }

        return RankOf(x) != RankOf(y) ? RankOf(x) > RankOf(y) : _tieBreak.Compare(x, y) < 0;
    }

    private Fraction RankOf(int place) => new(Scores[place], IsPerCost ? contest.Projects[place].Cost : 1);

    private CountStep Next(int place)
    {
        var project = contest.Projects[place];
        var before = _money;
        var verdict = !IsEligible(place) ? Verdict.BelowThreshold
            : _stopped ? Verdict.CountHadStopped
            : project.Cost > _money ? Verdict.CostMoreThanWasLeft
            : Verdict.WonByScore;
        Outcomes[project.Id] = new ProjectOutcome(
            project.Id, papers.Votes[place], papers.Scores[place], project.Cost, verdict) { LeftAtItsTurn = before };
        if (verdict == Verdict.WonByScore)
        {
            _money -= project.Cost;
            Won.Add(project.Id);
            return new CountStep.Funded(project.Id, Scores[place], papers.Votes[place], project.Cost, _money);
        }

        _stopped |= Stops && verdict == Verdict.CostMoreThanWasLeft;
        return new CountStep.PassedOver(
            project.Id, Scores[place], papers.Votes[place], project.Cost, before, verdict);
    }

    // Equal scores are a tie when not all of those that fit alone fit together; under the stop rule also when one that
    // does not fit alone would, going first, have stopped the others.
    private void NoteTie()
    {
        int[] fitting = [.. _equals.Where(place => contest.Projects[place].Cost <= _moneyBeforeEquals)];
        var rivals = Stops && fitting.Length > 0 ? [.. _equals] : fitting;
        var together = rivals.Aggregate(Int128.Zero, (sum, place) => sum + contest.Projects[place].Cost);
        if (!_stoppedBeforeEquals && rivals.Length > 1 && together > _moneyBeforeEquals)
        {
            Ties.Add(_tieBreak.Report(rivals, TieEffect.ChangesWinners, 1));
        }

        _equals.Clear();
        (_moneyBeforeEquals, _stoppedBeforeEquals) = (_money, _stopped);
    }
}
