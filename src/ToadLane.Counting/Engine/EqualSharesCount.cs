using System.Collections.Immutable;
using System.Globalization;

namespace ToadLane.Counting.Engine;

/// <summary>One count by Equal Shares, from the division of the pot to the result.</summary>
internal sealed class EqualSharesCount
{
    private readonly Contest _contest;
    private readonly PaperPile _papers;
    private readonly EqualSharesOptions _options;
    private readonly Electorate _electorate;
    private readonly TieBreak _tieBreak;
    private readonly Rounds _rounds;
    private readonly Ladder _ladder;
    private readonly Raises _raises;
    private readonly Fraction _start;

    // One unit of the currency for each whole vote.
    private readonly Fraction _unit;

    public EqualSharesCount(Contest contest, PaperPile papers, EqualSharesOptions options)
    {
        UnmetCondition.RefuseIn(contest, options.Name, ConditionKinds.None);
        _contest = contest;
        _papers = papers;
        _options = options;
        _electorate = new Electorate(contest, papers, options.Utility, TakesPart);
        _tieBreak = new TieBreak(contest, papers);
        _rounds = MakeRounds();
        _unit = new Fraction(contest.Scale, papers.WeightScale);
        _start = StartingShare();
        _ladder = new Ladder(contest, _electorate, (_start, _unit), options.Completion);
        _raises = new Raises(_ladder, _electorate.Choices.Sum(choices => (long)choices.Length), MakeRounds);
    }

    private bool Raising => _options.Completion is not (Completion.None or Completion.Utilitarian);

    private bool GivesTheRestByGreedy => _options.Completion is Completion.Utilitarian or Completion.Add1Utilitarian;

    public CountResult Run(CountWatch watch)
    {
        Raise(watch);

        // Once more, for who paid what and what is left.
        var trail = new Trail();
        _rounds.Run(_ladder.Share(_raises.Raised), trail);
        var run = new Run(trail.Share, _rounds.Purchases(trail), trail.Cost);
        var outcomes = OutcomesOf(run);
        var walk = new GreedyWalk(_contest, _papers, _options.GreedyRanking(_contest, _papers));
        if (GivesTheRestByGreedy)
        {
            walk.Run(outcomes.Where(pair => !pair.Value.Won).Select(pair => pair.Key), MoneyAfter(run));
        }

        var result = ResultOf(run, walk, outcomes);
        return _options.ComparesWithGreedy
            ? new ComparisonStep(_contest, _papers, _options).Take(result, Participants())
            : result;
    }

    private void Raise(CountWatch watch)
    {
        if (!Raising)
        {
            _raises.None(_rounds);
        }
        else if (_ladder.EverythingFits)
        {
            _raises.UntilEverything(_rounds);
        }
        else
        {
            _raises.UntilTooMuch(watch);
        }
    }

    private Rounds MakeRounds() => new(_contest, _electorate, _options.Utility, _tieBreak);

    private CountResult ResultOf(Run run, GreedyWalk walk, Dictionary<int, ProjectOutcome> outcomes)
    {
        int[] winners = [.. run.Purchases.Select(purchase => purchase.Place), .. walk.Won];
        return new CountResult
        {
            Rule = _options.Name,
            Parameters = Parameters(run),
            Winners = [.. winners.Select(place => _contest.Projects[place].Id)],
            Cost = winners.Sum(place => _contest.Projects[place].Cost),
            Steps = [.. StepsOf(run), .. walk.Steps],
            Ties = [.. Ties(), .. walk.Ties],
            Rejected = _papers.Rejected,
            Voters = _papers.Voters,
            Projects = [.. _contest.Projects.Select((_, place) =>
                walk.Outcomes.TryGetValue(place, out var completed)
                    ? completed with { LeftWithSupporters = outcomes[place].LeftWithSupporters }
                    : outcomes[place])],
        };
    }

    private Fraction StartingShare()
    {
        var share = new Fraction(_contest.Budget, Math.Max(1, _papers.TotalWeight));
        return _options.Completion == Completion.Add1Integral ? new Fraction((share / _unit).Floor, 1) * _unit : share;
    }

    private IEnumerable<int> Participants() => Enumerable.Range(0, _contest.Projects.Length).Where(TakesPart);

    private bool TakesPart(int place)
    {
        var cost = (Int128)_contest.Projects[place].Cost;
        return _options.FilterDivisor is not { } divisor
            || (Int128)_papers.Votes[place] * divisor * _contest.Budget >= cost * _papers.Voters;
    }

    private long MoneyAfter(Run run) => _contest.Budget - (long)run.Cost;

    private ImmutableArray<CountParameter> Parameters(Run run) =>
    [
        new("utility", RuleNames.Of(_options.Utility)),
        new("completion", RuleNames.Of(_options.Completion)),
        new("comparison", _options.ComparesWithGreedy ? Setting.On : Setting.Off),
        new("filter", _options.FilterDivisor?.ToString(CultureInfo.InvariantCulture) ?? "none"),
        new("ties", _contest.TieOrder.ToString()),
        new("first-share", _start.ToString()),
        new("last-share", run.Share.ToString()),
    ];

    private List<CountStep> StepsOf(Run run)
    {
        List<CountStep> steps = [new CountStep.Shared(run.Share, _papers.Voters, _raises.Raised)];
        var left = _contest.Budget;
        foreach (var purchase in run.Purchases)
        {
            left -= _contest.Projects[purchase.Place].Cost;
            steps.Add(StepOf(purchase, left));
        }

        if (_raises.TooMuch is { } tooMuch)
        {
            steps.Add(new CountStep.TooMuch(_ladder.Share(tooMuch.Raise), tooMuch.Cost, _contest.Budget));
        }

        return steps;
    }

    private CountStep.Bought StepOf(Purchase purchase, long left)
    {
        var project = _contest.Projects[purchase.Place];
        return new CountStep.Bought(
            project.Id,
            _electorate.Backers[purchase.Place].Total,
            purchase.PaidInFull,
            purchase.Price,
            purchase.PaidAllTheyHad,
            project.Cost - (purchase.PointsInFull * purchase.Price),
            project.Cost / purchase.Price,
            project.Cost,
            left)
        {
            PointsInFull = purchase.PointsInFull,
        };
    }

    private Dictionary<int, ProjectOutcome> OutcomesOf(Run run)
    {
        var bought = run.Purchases.Select(purchase => purchase.Place).ToHashSet();
        var won = _ladder.EverythingFits && Raising ? Verdict.WonWithAll : Verdict.WonByShares;
        return Enumerable.Range(0, _contest.Projects.Length).ToDictionary(place => place, place => new ProjectOutcome(
            _contest.Projects[place].Id,
            _papers.Votes[place],
            _papers.Scores[place],
            _contest.Projects[place].Cost,
            bought.Contains(place) ? won : LostBecause(place))
        {
            LeftWithSupporters = _rounds.LeftWithSupporters(place),
        });
    }

    private Verdict LostBecause(int place)
    {
        if (_electorate.Backers[place].Total > 0)
        {
            return Verdict.SupportersCouldNotPay;
        }

        return TakesPart(place) ? Verdict.NoSupporters : Verdict.BelowThreshold;
    }

    private IEnumerable<Tie> Ties() => _raises.Ties
        .Select(tie => _tieBreak.Report(tie.Places, TieEffect.NotExamined, tie.Times))
        .OrderBy(tie => string.Join(',', tie.Projects), StringComparer.Ordinal);
}
