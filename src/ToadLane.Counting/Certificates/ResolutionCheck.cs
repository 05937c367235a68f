using System.Numerics;
using ToadLane.Counting.Elections.Resolutions;
using ToadLane.Counting.Results;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// Checks a published decision by yes or no against its papers: every number is that of the papers, every test is the
/// one that the settings ask for and comes out as its numbers say, and the decision follows from the tests.
/// </summary>
public static class ResolutionCheck
{
    /// <summary>The first thing wrong with the result, or null when nothing is.</summary>
    public static Flaw? FirstFlaw(ResolutionVotes votes, PublishedResolution result)
    {
        var made = RuleCatalogue.Resolutions.Make(Resolution.RuleName, result.Parameters);
        return made.Rule is not { } rule
            ? new Flaw("the parameters", made.Fault!, made.Remedy!)
            : RollFlaw(votes, rule) ?? PaperFlaws(votes, result)
                .Concat(StepFlaws(votes, rule, result))
                .Concat(OutcomeFlaws(rule, result))
                .Append(SettingFlaw(result))
                .FirstOrDefault(flaw => flaw is not null);
    }

    private static Flaw? RollFlaw(ResolutionVotes votes, Resolution rule) =>
        rule.Requirements.Any(requirement => requirement.Of == VoteKind.Roll)
        && votes.Classes.FirstOrDefault(each => each.Roll is null) is { } unknown
            ? new Flaw($"the roll of {unknown.Class}", "a share of it", "known: the file of the votes does not say it")
            : null;

    private static Flaw? SettingFlaw(PublishedResolution result) => Flaw.Unless(
        Row(result.Parameters.Select(each => each.Name)),
        Row(RuleCatalogue.Resolutions.Named(Resolution.RuleName)!.Settings.Select(each => each.Name)),
        () => "the names of the parameters");

    private static IEnumerable<Flaw?> PaperFlaws(ResolutionVotes votes, PublishedResolution result)
    {
        yield return Flaw.Unless(result.Title, votes.Title, () => "the title");
        yield return Flaw.Unless(Row(result.Classes), Row(votes.Classes), () => "the votes of the classes");
        yield return Flaw.Unless(Row(result.Rejected), Row(votes.Spoilt), () => "the rejected papers");
    }

    private static IEnumerable<Flaw?> StepFlaws(
        ResolutionVotes votes, Resolution rule, PublishedResolution result)
    {
        var asked = rule.Requirements.SelectMany(requirement => requirement.Class == Requirement.EachClass
            ? votes.Classes.Select(each => requirement.In(each.Class))
            : [requirement]).ToList();
        yield return Flaw.Unless(result.Steps.Length, asked.Count, () => "how many tests there are");
        foreach (var (place, (step, requirement)) in result.Steps.Zip(asked).Index())
        {
            yield return Flaw.Unless(
                (step.Requirement, step.Class, step.Counts, step.Of, step.Bound, step.Share),
                (requirement.Name, requirement.Class, requirement.Counts, requirement.Of, requirement.Bound,
                    requirement.Share),
                () => $"test {place + 1}");
            yield return NumberFlaw(votes, step, place + 1);
            yield return Flaw.Unless(
                step.Statement,
                new Finding(requirement, step.Counted, step.OutOf, step.Limit).Statement,
                () => $"the words of test {place + 1}");
        }
    }

    // Multiplied out, so that nothing is rounded: counted / outOf against share.
    private static Flaw? NumberFlaw(ResolutionVotes votes, ResolutionStep step, int number)
    {
        var counted = Sum(step.Counts);
        BigInteger? outOf = step.Of is { } of ? Sum(of) : null;
        var has = counted * step.Share.Denominator;
        var needs = step.Share.Numerator * (outOf ?? 1);
        var limit = BigInteger.DivRem(needs, step.Share.Denominator, out var rest);
        limit = step.Bound switch
        {
            Bound.MoreThan => limit + 1,
            Bound.AtLeast => BigInteger.Max(1, limit + (rest.IsZero ? 0 : 1)),
            _ => limit,
        };
        var passed = step.Bound switch
        {
            Bound.MoreThan => has > needs,
            Bound.AtLeast => has >= needs && counted > 0,
            _ => has <= needs,
        };
        return Flaw.Unless(step.Counted, counted, () => $"what test {number} counts")
            ?? Flaw.Unless(step.OutOf, outOf, () => $"what test {number} counts out of")
            ?? Flaw.Unless(step.Limit, limit, () => $"the limit of test {number}")
            ?? Flaw.Unless(step.Passed, passed, () => $"whether test {number} is passed");

        BigInteger Sum(VoteKind kind) => votes.Classes
            .Where(each => step.Class is null || each.Class == step.Class)
            .Aggregate(BigInteger.Zero, (sum, each) => sum + (each.Of(kind) ?? 0));
    }

    private static IEnumerable<Flaw?> OutcomeFlaws(Resolution rule, PublishedResolution result)
    {
        var tied = result.Steps.Where(step => step is
        {
            Class: null, Counts: VoteKind.For, Of: VoteKind.Cast, Bound: Bound.MoreThan, Counted: > 0,
        } && step.Share == new Fraction(1, 2) && step.OutOf == step.Counted * 2).ToList();
        var failed = result.Steps.Any(step => !step.Passed && !tied.Contains(step));
        var outcome = (failed, tied.Count > 0, rule.CastingVote) switch
        {
            (true, _, _) => ResolutionOutcome.NotCarried,
            (_, false, _) or (_, _, CastingVote.For) => ResolutionOutcome.Carried,
            (_, _, CastingVote.Awaited) => ResolutionOutcome.AwaitsCastingVote,
            _ => ResolutionOutcome.NotCarried,
        };
        yield return Flaw.Unless(result.Outcome, outcome, () => "what was decided");
        yield return Flaw.Unless(
            Row(result.Winners), Row(PublishedResolution.WinnersOf(outcome)), () => "what won");
        yield return Flaw.Unless(
            Row(result.Ties),
            Row(tied.Select(step => new ResolutionTie(step.Counted, rule.CastingVote))),
            () => "the ties");
    }

    private static string Row<T>(IEnumerable<T> values) => string.Join(", ", values);
}
