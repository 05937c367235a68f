namespace ToadLane.Counting;

/// <summary>
/// One walk down a list of projects with money in hand; also the last part of a completed Equal Shares.
/// </summary>
internal sealed class GreedyWalk(Contest contest, PaperPile papers, Ranking ranking)
{
    private readonly TieBreak _tieBreak = new(contest, papers);
    private readonly List<int> _waiting = [];
    private bool _stopped;

    public WhenTooDear WhenTooDear { get; init; }

    public long? MinScore { get; init; }

    public List<int> Won { get; } = [];

    public List<CountStep> Steps { get; } = [];

    public List<Tie> Ties { get; } = [];

    public Dictionary<int, ProjectOutcome> Outcomes { get; } = [];

    /// <summary>Takes these projects in order and returns what is left of the money.</summary>
    public long Run(IEnumerable<int> places, long money)
    {
        var eligibility = new Eligibility(contest, papers);
        var barred = places.ToLookup(place => Below(place) ?? eligibility.Against(place));
        var spending = new Spending(contest, money, barred[null]);
        Walk(barred[null], spending);
        SpendLeftovers(spending);
        var below = barred.Where(each => each.Key is not null).SelectMany(each => each);
        foreach (var place in ranking.Equals(below, _tieBreak).SelectMany(each => each))
        {
            PassOver(place, spending, new Obstacle(Below(place) ?? eligibility.Against(place)!.Value, null));
        }

        return spending.Left;
    }

    private Verdict? Below(int place) =>
        MinScore is { } least && ranking.Scores[place] < (Int128)least * ranking.ScoreScale
            ? Verdict.BelowThreshold
            : null;

    private void Walk(IEnumerable<int> places, Spending spending)
    {
        foreach (var equals in ranking.Equals(places, _tieBreak))
        {
            NoteTie(equals, spending.Left);
            foreach (var place in equals)
            {
                Take(place, spending);
            }
        }

        foreach (var place in _waiting)
        {
            PassOver(place, spending, spending.Against(place)!.Value);
        }

        _waiting.Clear();
    }

    private void Take(int place, Spending spending)
    {
        if (_stopped)
        {
            PassOver(place, spending, new Obstacle(Verdict.CountHadStopped, null));
        }
        else if (spending.Against(place) is not { } obstacle)
        {
            Fund(place, spending);
        }
        else if (obstacle.Reason == Verdict.NeededProjectLost)
        {
            // What it needs may still be funded; then it has its turn at once, for it stands above the rest.
            _waiting.Add(place);
        }
        else
        {
            PassOver(place, spending, obstacle);
            _stopped = WhenTooDear == WhenTooDear.Stop && obstacle.Reason == Verdict.CostMoreThanWasLeft;
        }
    }

    private void Fund(int place, Spending spending)
    {
        var project = contest.Projects[place];
        Outcomes[place] = Outcome(place, spending.Left, Verdict.WonByScore);
        spending.Fund(place);
        Won.Add(place);
        Steps.Add(new CountStep.Funded(
            project.Id, ranking.Scores[place], papers.Votes[place], project.Cost, spending.Left));
        while (_waiting.FindIndex(each => !spending.MustWait(each)) is var next and >= 0)
        {
            var waited = _waiting[next];
            _waiting.RemoveAt(next);
            Take(waited, spending);
        }
    }

    private void PassOver(int place, Spending spending, Obstacle obstacle)
    {
        var project = contest.Projects[place];
        Steps.Add(new CountStep.PassedOver(
            project.Id, ranking.Scores[place], papers.Votes[place], project.Cost, spending.Left, obstacle.Reason)
        {
            Because = obstacle.Because,
        });
        Outcomes[place] = Outcome(place, spending.Left, obstacle.Reason);
    }

    private void SpendLeftovers(Spending spending)
    {
        var leftovers = contest.Conditions.Leftovers;
        if (contest.Conditions.Parts.IsEmpty || leftovers == Leftovers.Kept)
        {
            return;
        }

        if (leftovers == Leftovers.ByScore)
        {
            spending.LiftParts();
            Steps.Add(new CountStep.LeftOver(spending.Left, leftovers, []));
            Walk(LeftOut(), spending);
            return;
        }

        while (Oversubscribed(spending) is var parts && spending.RaiseCaps(parts) is var amount and > 0)
        {
            Steps.Add(new CountStep.LeftOver(
                amount, leftovers, [.. parts.Select(part => contest.Conditions.Parts[part].Name)]));
            Walk(LeftOut(), spending);
        }
    }

    // Those that were left out for want of money, their own part's or at all.
    private List<int> LeftOut() =>
    [
        .. Outcomes.Values
            .Where(each => each.Verdict is Verdict.PartWasSpent or Verdict.KeptForOthers
                or Verdict.CostMoreThanWasLeft or Verdict.NeededProjectLost)
            .Select(each => contest.PlaceOf(each.Id)!.Value),
    ];

    private List<int> Oversubscribed(Spending spending) =>
    [
        .. LeftOut()
            .Where(place => !spending.MustWait(place) && contest.Projects[place].Cost <= spending.Left)
            .SelectMany(spending.PartsOf).Distinct().Order(),
    ];

    private ProjectOutcome Outcome(int place, long money, Verdict verdict) => new(
        contest.Projects[place].Id, papers.Votes[place], papers.Scores[place], contest.Projects[place].Cost, verdict)
    {
        LeftAtItsTurn = money,
    };

    // A tie matters exactly when not all of those that fit alone fit together: then whoever goes first leaves another
    // out. Under the stop rule one that does not fit alone must be counted in, for going first it stops the others.
    // Conditions tie projects together in more ways, which only counting again can tell.
    private void NoteTie(int[] equals, long money)
    {
        if (equals.Length < 2 || _stopped)
        {
            return;
        }

        int[] fitting = [.. equals.Where(place => contest.Projects[place].Cost <= money)];
        var rivals = WhenTooDear == WhenTooDear.Stop && fitting.Length > 0 ? equals : fitting;
        if (rivals.Length > 1 && (TotalCost(rivals) > money || !contest.Conditions.AreNone))
        {
            var effect = contest.Conditions.AreNone ? TieEffect.ChangesWinners : TieEffect.NotExamined;
            Ties.Add(_tieBreak.Report(rivals, effect, 1));
        }
    }

    private Int128 TotalCost(int[] places) =>
        places.Aggregate(Int128.Zero, (sum, place) => sum + contest.Projects[place].Cost);
}
