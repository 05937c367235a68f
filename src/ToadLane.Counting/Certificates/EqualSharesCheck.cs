namespace ToadLane.Counting.Certificates;

/// <summary>Checks the steps of a result of Equal Shares.</summary>
internal sealed class EqualSharesCheck(Contest contest, PaperPile papers, CountResult result)
{
    private readonly PublishedSettings _settings = PublishedSettings.Of(
        result, ["utility", "completion", "filter", "ties", "first-share", "last-share"]);

    private Fraction FirstShare => new(contest.Budget, Math.Max(1, papers.Voters));

    private Completion Completion => RuleNames.CompletionNamed(_settings["completion"]!)!.Value;

    private bool RaisesShares => Completion is Completion.Add1 or Completion.Add1Exhaustive;

    private IEnumerable<CountStep.Bought> Bought => result.Steps.OfType<CountStep.Bought>();

    // Each part may rely on the parts before it having found nothing wrong: the first flaw ends the check.
    public IEnumerable<Flaw?> Flaws()
    {
        foreach (var flaw in SettingFlaws().Concat(ShareFlaws()).Concat(StepFlaws()))
        {
            yield return flaw;
        }

        PriceSystem prices = new(
            contest,
            papers,
            result.Steps.OfType<CountStep.Shared>().First().Share,
            [.. Bought.Select(step => (contest.PlaceOf(step.Project)!.Value, step.Price))]);
        RoundCheck rounds = new(contest, papers, prices)
        {
            Utility = RuleNames.UtilityNamed(_settings["utility"]!)!.Value,
            TakesPart = TakesPart,
        };
        EndCheck end = new(contest, papers, result, prices) { Completion = Completion, TakesPart = TakesPart };
        foreach (var flaw in PurchaseFlaws(prices).Concat(rounds.Flaws(result.Ties)).Concat(end.Flaws()))
        {
            yield return flaw;
        }
    }

    private IEnumerable<Flaw?> SettingFlaws() =>
    [
        _settings.FlawInNames(),
        _settings.FlawUnless("utility", [.. Enum.GetValues<Utility>().Select(RuleNames.Of)]),
        _settings.FlawUnless("completion", [.. Enum.GetValues<Completion>().Select(RuleNames.Of)]),
        _settings.FlawUnlessNumber("filter"),
        _settings.FlawUnless("ties", contest.TieOrder.ToString()),
        _settings.FlawUnless("first-share", FirstShare.ToString()),
    ];

    private IEnumerable<Flaw?> ShareFlaws()
    {
        if (result.Steps.FirstOrDefault() is not CountStep.Shared shared)
        {
            yield return new Flaw("the first step", result.Steps.FirstOrDefault()?.Kind ?? "nothing", "shared");
            yield break;
        }

        yield return Flaw.Unless(shared.Voters, papers.Voters, () => "how many share");
        yield return shared.Raises is >= 0 and <= Contest.MostMoney && (RaisesShares || shared.Raises == 0)
            ? null
            : new Flaw("by how much the share was raised", $"{shared.Raises}", "nothing");
        var share = FirstShare + new Fraction((Int128)shared.Raises * contest.Scale, 1);
        yield return Flaw.Unless(shared.Share, share, () => "the share");
        yield return _settings.FlawUnless("last-share", share.ToString());
        yield return share <= 16 * Contest.MostMoney ? null : new Flaw("the share", $"{share}", "less");
    }

    private IEnumerable<Flaw?> StepFlaws()
    {
        var order = string.Concat(result.Steps.Select(step => step switch
        {
            CountStep.Shared => 's',
            CountStep.Bought => 'b',
            CountStep.TooMuch => 't',
            CountStep.Funded or CountStep.PassedOver when Completion == Completion.Utilitarian => 'u',
            _ => 'x',
        }));
        yield return order.TrimStart('s').TrimStart('b').TrimStart('t').TrimStart('u').Length == 0
            && order.Count(kind => kind == 's') == 1
            && order.Count(kind => kind == 't') <= 1
                ? null
                : new Flaw(
                    "the order of the steps",
                    string.Join(", ", result.Steps.Select(step => step.Kind)),
                    "the share, what was bought, and what came after");
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var step in Bought)
        {
            yield return contest.PlaceOf(step.Project) is { } place && TakesPart(place) && seen.Add(step.Project)
                ? null
                : new Flaw("the projects bought", step.Project, "projects of this contest that take part, each once");
            yield return step.Price > 0 ? null : new Flaw($"the price of project {step.Project}", $"{step.Price}", "more");
        }
    }

    private IEnumerable<Flaw?> PurchaseFlaws(PriceSystem prices)
    {
        var left = contest.Budget;
        foreach (var (step, round) in Bought.Select((step, round) => (step, round)))
        {
            var place = contest.PlaceOf(step.Project)!.Value;
            var cost = contest.Projects[place].Cost;
            var (inFull, allTheyHad, paidByThose) = prices.PayersIn(round);
            left -= cost;
            yield return Flaw.Unless(
                (inFull * step.Price) + paidByThose, cost, () => $"what supporters pay for project {step.Project}");
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
                    left),
                () => $"the step of project {step.Project}");
        }
    }

    private bool TakesPart(int place) =>
        _settings.Number("filter") is not { } divisor
        || (Int128)papers.Votes[place] * divisor * contest.Budget
            >= (Int128)contest.Projects[place].Cost * papers.Voters;
}
