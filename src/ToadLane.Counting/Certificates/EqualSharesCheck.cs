namespace ToadLane.Counting.Certificates;

/// <summary>Checks the steps of a result of Equal Shares.</summary>
internal sealed class EqualSharesCheck(Contest contest, PaperPile papers, CountResult result)
{
    private readonly PublishedSettings _settings = PublishedSettings.Of(
        result, ["utility", "completion", "comparison", "filter", "ties", "first-share", "last-share"]);

    // One unit of the currency for each whole vote.
    private readonly Fraction _unit = new(contest.Scale, papers.WeightScale);

    private Fraction FirstShare
    {
        get
        {
            Fraction share = new(contest.Budget, Math.Max(1, papers.TotalWeight));
            return Completion == Completion.Add1Integral ? _unit * new Fraction((share / _unit).Floor, 1) : share;
        }
    }

    private Utility Utility => RuleNames.UtilityNamed(_settings["utility"]!)!.Value;

    private Completion Completion => RuleNames.CompletionNamed(_settings["completion"]!)!.Value;

    private IEnumerable<CountStep.Bought> Bought => result.Steps.OfType<CountStep.Bought>();

    // Each part may rely on the parts before it having found nothing wrong: the first flaw ends the check.
    public IEnumerable<Flaw?> Flaws()
    {
        foreach (var flaw in SettingFlaws().Concat(ShareFlaws()).Concat(StepFlaws()))
        {
            yield return flaw;
        }

        var prices = PriceSystem.Of(contest, papers, result)!;
        RoundCheck rounds = new(contest, papers, prices) { Utility = Utility, TakesPart = TakesPart };
        EndCheck end = new(contest, papers, result, prices)
        {
            Options = new EqualSharesOptions(Utility, Completion),
            TakesPart = TakesPart,
        };
        foreach (var flaw in PurchaseFlaws(prices).Concat(rounds.Flaws(result.Ties)).Concat(end.Flaws()))
        {
            yield return flaw;
        }
    }

    private IEnumerable<Flaw?> SettingFlaws()
    {
        yield return _settings.FlawInNames();
        yield return _settings.FlawUnless("utility", [.. RuleNames.Utilities]);
        yield return _settings.FlawUnless("completion", [.. RuleNames.Completions]);
        yield return _settings.FlawUnless(
            "comparison", result.Steps.Any(step => step is CountStep.Compared) ? Setting.On : Setting.Off);
        yield return _settings.FlawUnlessNumber("filter");
        yield return _settings.FlawUnless("ties", contest.TieOrder.ToString());
        yield return _settings.FlawUnless("first-share", FirstShare.ToString());
    }

    private IEnumerable<Flaw?> ShareFlaws()
    {
        if (result.Steps.FirstOrDefault() is not CountStep.Shared shared)
        {
            yield return new Flaw("the first step", result.Steps.FirstOrDefault()?.Kind ?? "nothing", "shared");
            yield break;
        }

        yield return Flaw.Unless(shared.Voters, papers.Voters, () => "how many share");
        yield return shared.Raises is >= 0 and <= Contest.MostMoney && (Completion.RaisesShares() || shared.Raises == 0)
            ? null
            : new Flaw("by how much the share was raised", $"{shared.Raises}", "nothing");
        var share = FirstShare + (shared.Raises * _unit);
        yield return Flaw.Unless(shared.Share, share, () => "the share");
        yield return _settings.FlawUnless("last-share", share.ToString());
    }

    private IEnumerable<Flaw?> StepFlaws()
    {
        var order = string.Concat(result.Steps.Select(step => step switch
        {
            CountStep.Shared => 's',
            CountStep.Bought => 'b',
            CountStep.TooMuch => 't',
            CountStep.Funded or CountStep.PassedOver when Completion.GivesTheRestByGreedy() => 'u',
            CountStep.Compared => 'c',
            _ => 'x',
        }));
        yield return order.TrimStart('s').TrimStart('b').TrimStart('t').TrimStart('u').TrimStart('c').Length == 0
            && "stc".All(kind => order.Count(each => each == kind) <= 1)
                ? null
                : new Flaw(
                    "the order of the steps",
                    string.Join(", ", result.Steps.Select(step => step.Kind)),
                    "the share, what was bought, and what came after");
        yield return Bought.FirstOrDefault(step => contest.PlaceOf(step.Project) is not { } place || !TakesPart(place))
            is { } stranger
                ? new Flaw("the projects bought", stranger.Project, "projects of this contest that take part")
                : null;
        yield return Purchases.Of(contest, result)!.Fault() is { } fault
            ? new Flaw("what was bought", fault, "possible")
            : null;
    }

    private IEnumerable<Flaw?> PurchaseFlaws(PriceSystem prices)
    {
        var left = contest.Budget;
        foreach (var (step, round) in Bought.Select((step, round) => (step, round)))
        {
            var place = contest.PlaceOf(step.Project)!.Value;
            var cost = contest.Projects[place].Cost;
            var (inFull, points, allTheyHad, paidByThose) = prices.PayersIn(round);
            left -= cost;
            yield return Flaw.Unless(
                (points * step.Price) + paidByThose, cost, () => $"what supporters pay for project {step.Project}");
            yield return Flaw.Unless(
                step,
                new CountStep.Bought(
                    step.Project,
                    prices.SupportOf(place).Total,
                    inFull,
                    step.Price,
                    allTheyHad,
                    paidByThose,
                    cost / step.Price,
                    cost,
                    left) { PointsInFull = points },
                () => $"the step of project {step.Project}");
        }
    }

    private bool TakesPart(int place) =>
        _settings.Number("filter") is not { } divisor
        || (Int128)papers.Votes[place] * divisor * contest.Budget
            >= (Int128)contest.Projects[place].Cost * papers.Voters;
}
