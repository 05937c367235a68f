using System.Collections.Immutable;

namespace ToadLane.Counting.Rules;

/// <summary>
/// The course of a count that funds one project a round: what is open, what is left, what happened, and the result.
/// </summary>
internal sealed class Course
{
    private readonly Contest _contest;
    private readonly PaperPile _papers;
    private readonly TieBreak _tieBreak;
    private readonly ILookup<int, int> _rivals;
    private readonly List<(int Place, Obstacle Obstacle)> _barred = [];
    private readonly List<CountStep> _steps = [];
    private readonly Dictionary<string, (int[] Places, long Times)> _ties = new(StringComparer.Ordinal);
    private readonly ProjectOutcome?[] _outcomes;
    private readonly List<int> _won = [];

    /// <summary>Opens the count to every project that the thresholds admit and the budget could pay for.</summary>
    public Course(Contest contest, PaperPile papers)
    {
        _contest = contest;
        _papers = papers;
        _tieBreak = new TieBreak(contest, papers);
        _outcomes = new ProjectOutcome?[contest.Projects.Length];
        Left = contest.Budget;
        _rivals = contest.Conditions.Exclusions
            .SelectMany(each => from one in each.Projects from other in each.Projects where one != other
                                select (contest.PlaceOf(one)!.Value, contest.PlaceOf(other)!.Value))
            .Distinct()
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        var eligibility = new Eligibility(contest, papers);
        foreach (var place in Enumerable.Range(0, contest.Projects.Length).Order(_tieBreak))
        {
            if (eligibility.Against(place) is { } reason)
            {
                _barred.Add((place, new Obstacle(reason, null)));
            }
            else if (contest.Projects[place].Cost > contest.Budget)
            {
                _barred.Add((place, new Obstacle(Verdict.CostMoreThanWasLeft, null)));
            }
            else
            {
                Open.Add(place);
            }
        }
    }

    /// <summary>The projects that may still be funded, in tie order.</summary>
    public List<int> Open { get; } = [];

    /// <summary>The money that is left, in minor units.</summary>
    public long Left { get; private set; }

    /// <summary>The projects that were funded, in order.</summary>
    public IReadOnlyList<int> Won => _won;

    /// <summary>Notes that the rule could not tell these apart.</summary>
    public void NoteTie(IEnumerable<int> places)
    {
        int[] tied = [.. places.Order()];
        if (tied.Length > 1)
        {
            var key = string.Join(',', tied);
            _ties[key] = (tied, _ties.GetValueOrDefault(key).Times + 1);
        }
    }

    /// <summary>Adds something that is about no one project.</summary>
    public void Add(CountStep step) => _steps.Add(step);

    /// <summary>Funds a project; those that exclude it fall out.</summary>
    /// <param name="place">Where it stands in the contest.</param>
    /// <param name="verdict">Why it won.</param>
    /// <param name="step">Tells of it, given what is left afterwards.</param>
    public void Fund(int place, Verdict verdict, Func<long, CountStep> step)
    {
        _outcomes[place] = Outcome(place, verdict) with { LeftAtItsTurn = Left };
        Left -= _contest.Projects[place].Cost;
        _won.Add(place);
        Open.Remove(place);
        _steps.Add(step(Left));
        foreach (var rival in _rivals[place].Where(Open.Contains).ToArray())
        {
            PassOver(rival, new Obstacle(Verdict.ExcludedByWinner, _contest.Projects[place].Id));
        }
    }

    /// <summary>Leaves a project out.</summary>
    public void PassOver(int place, Obstacle obstacle)
    {
        var project = _contest.Projects[place];
        Open.Remove(place);
        _outcomes[place] = Outcome(place, obstacle.Reason) with { LeftAtItsTurn = Left };
        _steps.Add(new CountStep.PassedOver(
            project.Id, _papers.Scores[place], _papers.Votes[place], project.Cost, Left, obstacle.Reason)
        {
            Because = obstacle.Because,
        });
    }

    /// <summary>Leaves out, for this reason, every open project that costs more than is left.</summary>
    public void DropTooDear()
    {
        foreach (var place in Open.Where(place => _contest.Projects[place].Cost > Left).ToArray())
        {
            PassOver(place, new Obstacle(Verdict.CostMoreThanWasLeft, null));
        }
    }

    /// <summary>Ends the count: what is open lost for this reason.</summary>
    public CountResult End(string rule, Verdict reason, IEnumerable<CountParameter> parameters)
    {
        foreach (var place in Open.ToArray())
        {
            PassOver(place, new Obstacle(reason, null));
        }

        foreach (var (place, obstacle) in _barred)
        {
            PassOver(place, obstacle);
        }

        return new CountResult
        {
            Rule = rule,
            Parameters =
                [.. parameters, .. _contest.Conditions.AsParameters(), new("ties", _contest.TieOrder.ToString())],
            Winners = [.. _won.Select(place => _contest.Projects[place].Id)],
            Cost = _contest.Budget - Left,
            Steps = [.. _steps],
            Ties =
            [
                .. _ties.Values.Select(tie => _tieBreak.Report(tie.Places, TieEffect.NotExamined, tie.Times))
                    .OrderBy(tie => string.Join(',', tie.Projects), StringComparer.Ordinal),
            ],
            Rejected = _papers.Rejected,
            Voters = _papers.Voters,
            Projects = [.. _outcomes.Select(outcome => outcome!)],
        };
    }

    private ProjectOutcome Outcome(int place, Verdict verdict)
    {
        var project = _contest.Projects[place];
        return new ProjectOutcome(project.Id, _papers.Votes[place], _papers.Scores[place], project.Cost, verdict);
    }
}
