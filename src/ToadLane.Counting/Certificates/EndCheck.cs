namespace ToadLane.Counting.Certificates;

/// <summary>
/// Checks the end of a result of Equal Shares: that nobody can buy anything more, that the completion went as it must,
/// and what is said of each project.
/// </summary>
internal sealed class EndCheck(Contest contest, PaperPile papers, CountResult result, PriceSystem prices)
{
    private readonly HashSet<int> _bought = [.. prices.Projects.Select(id => contest.PlaceOf(id)!.Value)];

    public required EqualSharesOptions Options { get; init; }

    public required Func<int, bool> TakesPart { get; init; }

    private Completion Completion => Options.Completion;

    private IEnumerable<int> Open => Enumerable.Range(0, contest.Projects.Length).Where(IsOpen);

    private Int128 Spent => CostOf(_bought);

    private bool EverythingFits => CostOf(Enumerable.Range(0, contest.Projects.Length).Where(IsSupported))
        <= contest.Budget;

    public IEnumerable<Flaw?> Flaws()
    {
        foreach (var place in Open)
        {
            yield return prices.LeftWithSupporters(place) < contest.Projects[place].Cost
                ? null
                : new Flaw(
                    $"project {contest.Projects[place].Id}", "not bought", "bought: its supporters could still pay");
        }

        foreach (var flaw in RaiseFlaws().Concat(WalkFlaws()).Concat(ComparisonFlaws()))
        {
            yield return flaw;
        }
    }

    private IEnumerable<Flaw?> RaiseFlaws()
    {
        var tooMuch = result.Steps.OfType<CountStep.TooMuch>().FirstOrDefault();
        var mustStop = Completion switch
        {
            Completion.Add1Exhaustive => !EverythingFits && !IsExhausted,
            _ => !EverythingFits && Completion.RaisesShares(),
        };
        yield return mustStop == tooMuch is not null
            ? null
            : new Flaw("a step that would be too much", mustStop ? "none" : "one", mustStop ? "one" : "none");
        if (tooMuch is not null)
        {
            yield return Flaw.Unless(
                tooMuch,
                new CountStep.TooMuch(
                    prices.Share + new Fraction(contest.Scale, papers.WeightScale), tooMuch.Cost, contest.Budget),
                () => "the step that would be too much");
            yield return tooMuch.Cost > contest.Budget
                ? null
                : new Flaw("what would be too much", $"{tooMuch.Cost}", $"more than {contest.Budget}");
        }

        yield return !EverythingFits || !Completion.RaisesShares() || !Open.Any()
            ? null
            : new Flaw("the winners", "not all that have support", "all of them, as the budget is enough");
    }

    private IEnumerable<Flaw?> WalkFlaws()
    {
        WalkCheck walk = new(contest, papers, contest.Budget - (long)Spent) 
        {
            Scores = Options.GreedyRanking(contest, papers).Scores,
        };
        if (Completion.GivesTheRestByGreedy())
        {
            var steps = result.Steps.Where(step => step is CountStep.Funded or CountStep.PassedOver);
            var rest = Enumerable.Range(0, contest.Projects.Length).Except(_bought);
            foreach (var flaw in walk.Flaws(steps, rest))
            {
                yield return flaw;
            }

            var last = WalkCheck.Written(result.Ties.TakeLast(walk.Ties.Count));
            yield return Flaw.Unless(last, WalkCheck.Written(walk.Ties), () => "the ties");
        }

        yield return Flaw.Unless(
            string.Join(", ", result.Winners),
            string.Join(", ", prices.Projects.Concat(walk.Won)),
            () => "the winners");
        foreach (var (outcome, place) in result.Projects.Select((outcome, place) => (outcome, place)))
        {
            yield return Flaw.Unless(
                outcome,
                (walk.Outcomes.GetValueOrDefault(outcome.Id) ?? OutcomeOf(place)) with
                {
                    LeftWithSupporters = LeftWith(place),
                },
                () => $"the outcome of project {outcome.Id}");
        }
    }

    private IEnumerable<Flaw?> ComparisonFlaws()
    {
        if (!result.Steps.Any(step => step is CountStep.Compared))
        {
            return [];
        }

        GreedyWalk greedy = new(contest, papers, Options.GreedyRanking(contest, papers));
        greedy.Run(Enumerable.Range(0, contest.Projects.Length).Where(TakesPart), contest.Budget);
        return ComparisonCheck.Flaws(
            contest, papers, result, [.. greedy.Won.Select(place => contest.Projects[place].Id)]);
    }

    private ProjectOutcome OutcomeOf(int place) => new(
        contest.Projects[place].Id,
        papers.Votes[place],
        papers.Scores[place],
        contest.Projects[place].Cost,
        _bought.Contains(place) ? Won : Lost(place));

    private Verdict Won => EverythingFits && Completion.RaisesShares()
        ? Verdict.WonWithAll
        : Verdict.WonByShares;

    private Verdict Lost(int place) => IsSupported(place) ? Verdict.SupportersCouldNotPay
        : TakesPart(place) ? Verdict.NoSupporters
        : Verdict.BelowThreshold;

    private Fraction LeftWith(int place) => TakesPart(place) ? prices.LeftWithSupporters(place) : Fraction.Zero;

    private bool IsExhausted => !Open.Any(place => contest.Projects[place].Cost <= contest.Budget - Spent);

    private bool IsSupported(int place) => TakesPart(place) && prices.SupportOf(place).Total > 0;

    private bool IsOpen(int place) => IsSupported(place) && !_bought.Contains(place);

    private Int128 CostOf(IEnumerable<int> places) =>
        places.Aggregate(Int128.Zero, (sum, place) => sum + contest.Projects[place].Cost);
}
