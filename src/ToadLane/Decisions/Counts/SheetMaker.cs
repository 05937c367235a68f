using System.Collections.Immutable;
using ToadLane.Counting;
using ToadLane.Counting.Certificates;

namespace ToadLane.Decisions.Counts;

/// <summary>Turns a count of the pure library into the sheet that is published.</summary>
internal sealed class SheetMaker(Contest contest, PaperPile papers)
{
    /// <summary>More distinct papers times projects than this, and nobody waits for what each loser lacked.</summary>
    private const long MostToExplain = 500_000;

    /// <summary>
    /// Counts by the rule of the decision, explains every project, and compares with the other rules.
    /// </summary>
    public CountSheet Make(IRule rule, CancellationToken cancel)
    {
        CountWatch watch = new(null, cancel);
        Explainer explainer = new(rule, contest, papers);
        CountResult result = explainer.Result;
        bool isSmall = (long)papers.Papers.Length * contest.Projects.Length <= MostToExplain;
        IEnumerable<Explanation> explanations = isSmall
            ? explainer.OfEvery(watch)
            : result.Projects.Select(outcome => new Explanation(outcome, null, null));
        IEnumerable<Tie> ties = isSmall ? explainer.Ties(watch) : result.Ties;
        return new CountSheet(
            result.Rule,
            [.. result.Parameters.Select(p => new RuleSetting(p.Name, p.Value))],
            result.Cost,
            this.Projects(result, explanations),
            [.. result.Steps.Select(this.Round)],
            [.. ties.Select(this.Tie)],
            [.. OtherRules.Compare(result, contest, papers, watch).Select(this.Other)])
        {
            Certificate = new CertificateMaker(contest).Make(Certificate.Of(contest, papers, result)),
        };
    }

    private IReadOnlyList<CountedProject> Projects(CountResult result, IEnumerable<Explanation> explanations)
    {
        Dictionary<string, long> paid = result.Steps.OfType<CountStep.Bought>()
            .ToDictionary(b => b.Project, b => (long)b.Price.Floor);
        return [.. explanations
            .OrderBy(e => Place(result.Winners, e.Outcome.Id))
            .ThenByDescending(e => e.Outcome.Score)
            .ThenBy(e => this.Number(e.Outcome.Id))
            .Select(e =>
                new CountedProject(this.Number(e.Outcome.Id), e.Outcome.Score, e.Outcome.Cost, e.Outcome.Verdict)
            {
                PaidEach = paid.TryGetValue(e.Outcome.Id, out long each) ? each : null,
                LeftAtItsTurn = e.Outcome.LeftAtItsTurn,
                LeftWithSupporters = e.Outcome.LeftWithSupporters is { } left ? (long)left.Floor : null,
                MoreSupporters = e.MoreSupport?.Enough,
                CheaperBy = e.LowerCost?.Enough,
                Rivals = [.. e.Rivals.Select(this.Number)],
            })];
    }

    private CountRound Round(CountStep step) => step switch
    {
        CountStep.Funded s => new(s.Kind, this.Number(s.Project))
        {
            Votes = s.Votes, Cost = s.Cost, Remaining = s.Remaining,
        },
        CountStep.PassedOver s => new(s.Kind, this.Number(s.Project))
        {
            Votes = s.Votes, Cost = s.Cost, Remaining = s.Remaining, Reason = s.Reason,
        },
        CountStep.Bought s => new(s.Kind, this.Number(s.Project))
        {
            Votes = s.Supporters,
            Cost = s.Cost,
            Remaining = s.Remaining,
            Each = (long)s.Price.Floor,
            EachExactly = s.Price.ToString(),
            PaidLess = s.PaidAllTheyHad,
            PaidInFull = s.PaidInFull,
        },
        CountStep.Overspent s => new(s.Kind, this.Number(s.Project))
        {
            Votes = s.Supporters,
            Cost = s.Cost,
            Remaining = s.Remaining,
            Each = (long)s.Price.Floor,
            EachExactly = s.Price.ToString(),
            PaidLess = s.PaidAllTheyHad,
            PaidInFull = s.PaidInFull,
        },
        CountStep.Carried s => new(s.Kind, this.Number(s.Project))
        {
            Votes = s.Supporters, Cost = s.Cost, Remaining = s.Remaining,
        },
        CountStep.LeftOver s => new(s.Kind, null) { Remaining = s.Amount },
        CountStep.Shared s => new(s.Kind, null)
        {
            Votes = s.Voters, Each = (long)s.Share.Floor, EachExactly = s.Share.ToString(),
        },
        CountStep.TooMuch s => new(s.Kind, null)
        {
            Cost = (long)s.Cost, Remaining = s.Budget, Each = (long)s.Share.Floor, EachExactly = s.Share.ToString(),
        },
        CountStep.Compared s => new(s.Kind, null)
        {
            Votes = s.PreferShares, PaidLess = s.PreferGreedy, GaveWay = [.. s.GaveWay.Select(this.Number)],
        },
        _ => new(step.Kind, step.About is { } id ? this.Number(id) : null),
    };

    private CountedTie Tie(Tie tie) => new(
        [.. tie.Projects.Select(this.Number)], tie.DecidedBy.ToString(), tie.Effect == TieEffect.ChangesWinners);

    private OtherResult Other(RuleComparison other)
    {
        string settings = string.Join('/', other.Result.Parameters
            .Where(p => RuleCatalogue.Budgets.Named(other.Result.Rule)?.SettingNamed(p.Name) is
                { Use: SettingUse.Compared })
            .Select(p => p.Value));
        return new OtherResult(
            settings.Length > 0 ? $"{other.Result.Rule}/{settings}" : other.Result.Rule,
            [.. other.Result.Winners.Select(this.Number)],
            other.Result.Cost);
    }

    private static int Place(ImmutableArray<string> winners, string id) =>
        winners.IndexOf(id) is var place and >= 0 ? place : int.MaxValue;

    // A project's number on the ballot is its place in the contest, from 1.
    private int Number(string id) => contest.PlaceOf(id)!.Value + 1;
}
