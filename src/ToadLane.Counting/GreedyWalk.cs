using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>
/// One walk down a list of projects with money in hand; also the last part of a completed Equal Shares.
/// </summary>
internal sealed class GreedyWalk(Contest contest, PaperPile papers, ImmutableArray<long> scores)
{
    private readonly TieBreak _tieBreak = new(contest, papers);
    private bool _stopped;

    public WhenTooDear WhenTooDear { get; init; }

    public long? MinScore { get; init; }

    public List<int> Won { get; } = [];

    public List<CountStep> Steps { get; } = [];

    public List<Tie> Ties { get; } = [];

    public Dictionary<int, ProjectOutcome> Outcomes { get; } = [];

    /// <summary>Takes these projects in order of score and returns what is left of the money.</summary>
    public long Run(IEnumerable<int> places, long money)
    {
        var eligible = places.ToLookup(place => MinScore is null || scores[place] >= MinScore);
        foreach (var equals in eligible[true].GroupBy(place => scores[place]).OrderByDescending(group => group.Key))
        {
            int[] order = [.. equals.Order(_tieBreak)];
            NoteTie(order, money);
            foreach (var place in order)
            {
                money = Take(place, money);
            }
        }

        foreach (
            var place in eligible[false].OrderByDescending(place => scores[place]).ThenBy(place => place, _tieBreak))
        {
            PassOver(place, money, Verdict.BelowThreshold);
        }

        return money;
    }

    private long Take(int place, long money)
    {
        var project = contest.Projects[place];
        if (_stopped || project.Cost > money)
        {
            PassOver(place, money, _stopped ? Verdict.CountHadStopped : Verdict.CostMoreThanWasLeft);
            _stopped |= WhenTooDear == WhenTooDear.Stop;
            return money;
        }

        var left = money - project.Cost;
        Won.Add(place);
        Steps.Add(new CountStep.Funded(project.Id, scores[place], papers.Votes[place], project.Cost, left));
        Outcomes[place] = Outcome(place, money, Verdict.WonByScore);
        return left;
    }

    private void PassOver(int place, long money, Verdict reason)
    {
        var project = contest.Projects[place];
        Steps.Add(new CountStep.PassedOver(
            project.Id, scores[place], papers.Votes[place], project.Cost, money, reason));
        Outcomes[place] = Outcome(place, money, reason);
    }

    private ProjectOutcome Outcome(int place, long money, Verdict verdict) => new(
        contest.Projects[place].Id, papers.Votes[place], papers.Scores[place], contest.Projects[place].Cost, verdict)
    {
        LeftAtItsTurn = money,
    };

    // A tie matters exactly when not all of those that fit alone fit together: then whoever goes first leaves another
    // out. Under the stop rule one that does not fit alone must be counted in, for going first it stops the others.
    private void NoteTie(int[] equals, long money)
    {
        if (equals.Length < 2 || _stopped)
        {
            return;
        }

        int[] fitting = [.. equals.Where(place => contest.Projects[place].Cost <= money)];
        var rivals = WhenTooDear == WhenTooDear.Stop && fitting.Length > 0 ? equals : fitting;
        if (rivals.Length > 1 && TotalCost(rivals) > money)
        {
            Ties.Add(_tieBreak.Report(rivals, TieEffect.ChangesWinners, 1));
        }
    }

    private Int128 TotalCost(int[] places) =>
        places.Aggregate(Int128.Zero, (sum, place) => sum + contest.Projects[place].Cost);
}
