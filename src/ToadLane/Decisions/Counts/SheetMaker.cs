using System.Collections.Immutable;
using ToadLane.Counting;

namespace ToadLane.Decisions.Counts;

/// <summary>Turns a count of the pure library into the sheet that is published.</summary>
internal sealed class SheetMaker(Contest contest, PaperPile papers)
{
    /// <summary>Counts by the rule of the decision, and by the others for comparison.</summary>
    public CountSheet Make(IRule rule, CancellationToken cancel)
    {
        CountWatch watch = new(null, cancel);
        CountResult result = rule.Count(contest, papers, watch);
        return new CountSheet(
            result.Rule,
            [.. result.Parameters.Select(p => new RuleSetting(p.Name, p.Value))],
            result.Cost,
            this.Projects(result),
            [.. result.Steps.Select(this.Round)],
            [.. result.Ties.Select(this.Tie)],
            [.. ComparedRules().Where(other => !other.Equals(rule)).Select(other => this.Other(other, watch))]);
    }

    /// <summary>The rules that every result is compared with.</summary>
    private static IReadOnlyList<IRule> ComparedRules() =>
    [
        GreedyOptions.Skip,
        GreedyOptions.Stop,
        EqualSharesOptions.Official,
        new EqualSharesOptions(Utility.Cost, Completion.Utilitarian),
    ];

    private IReadOnlyList<CountedProject> Projects(CountResult result)
    {
        Dictionary<string, long> paid = result.Steps.OfType<CountStep.Bought>()
            .ToDictionary(b => b.Project, b => (long)b.Price.Floor);
        return [.. result.Projects
            .OrderBy(p => Place(result.Winners, p.Id)).ThenByDescending(p => p.Score).ThenBy(p => this.Number(p.Id))
            .Select(p => new CountedProject(this.Number(p.Id), p.Votes, p.Cost, p.Verdict)
            {
                PaidEach = paid.TryGetValue(p.Id, out long each) ? each : null,
                LeftAtItsTurn = p.LeftAtItsTurn,
                LeftWithSupporters = p.LeftWithSupporters is { } left ? (long)left.Floor : null,
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
            Votes = s.Votes, Cost = s.Cost, Remaining = s.Remaining,
        },
        CountStep.Bought s => new(s.Kind, this.Number(s.Project))
        {
            Votes = s.Supporters,
            Cost = s.Cost,
            Remaining = s.Remaining,
            Each = (long)s.Price.Floor,
            EachExactly = s.Price.ToString(),
            PaidLess = s.PaidAllTheyHad,
        },
        CountStep.Shared s => new(s.Kind, null)
        {
            Votes = s.Voters, Each = (long)s.Share.Floor, EachExactly = s.Share.ToString(),
        },
        CountStep.TooMuch s => new(s.Kind, null)
        {
            Cost = (long)s.Cost, Remaining = s.Budget, Each = (long)s.Share.Floor, EachExactly = s.Share.ToString(),
        },
        _ => throw new InvalidOperationException($"The step {step.Kind} has no place on the sheet."),
    };

    private CountedTie Tie(Tie tie) => new(
        [.. tie.Projects.Select(this.Number)], tie.DecidedBy.ToString(), tie.Effect == TieEffect.ChangesWinners);

    private OtherResult Other(IRule rule, CountWatch watch)
    {
        CountResult result = rule.Count(contest, papers, watch);
        string name = rule is EqualSharesOptions shares ? $"{rule.Name}/{shares.Completion.ToString().ToLowerInvariant()}" : rule.Name;
        return new OtherResult(name, [.. result.Winners.Select(this.Number)], result.Cost);
    }

    private static int Place(ImmutableArray<string> winners, string id) =>
        winners.IndexOf(id) is var place and >= 0 ? place : int.MaxValue;

    // A project's number on the ballot is its place in the contest, from 1.
    private int Number(string id) => contest.PlaceOf(id)!.Value + 1;
}
