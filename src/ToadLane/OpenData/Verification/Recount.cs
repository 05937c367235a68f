using System.Globalization;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.OpenData.Verification;

/// <summary>Counts the published ballots again by the sealed rules.</summary>
internal sealed class Recount(RuleSheet rules, byte[] ballots)
{
    public IEnumerable<RecordCheck> Check(LogEntry counted)
    {
        PbReading reading = PbReader.Read(new MemoryStream(ballots), PbDetail.ForCounting);
        if (reading.File is not { } file)
        {
            yield return new("file", CheckVerdict.Fails, $"{RecordFiles.Ballots} cannot be read.");
            yield break;
        }

        bool isTheSame = IsTheSame(file);
        yield return new(
            "file",
            isTheSame ? CheckVerdict.Holds : CheckVerdict.Fails,
            isTheSame ? $"The projects, costs, budget and order for ties in {RecordFiles.Ballots} are the sealed ones."
                : $"The projects, costs, budget or order for ties in {RecordFiles.Ballots} are not the sealed ones.");
        bool isAll = file.Papers.Voters == counted.Number("ballots_counted") && file.Papers.Rejected.IsEmpty;
        yield return new(
            "papers",
            isAll ? CheckVerdict.Holds : CheckVerdict.Fails,
            $"The ballot file has {file.Papers.Voters} valid ballots.");
        yield return this.Count(file, counted.Numbers("winners"));
    }

    private RecordCheck Count(PbFile file, IReadOnlyList<long> published)
    {
        if (this.Rule() is not { } rule)
        {
            string unknown = $"{RecordFiles.Rules} names a rule that this verifier does not count by.";
            return new RecordCheck("recount", CheckVerdict.NotMade, unknown);
        }

        Contest contest = file.Contest.WithTieOrder(TieOrder.Declared.WithList(
            [.. rules.Options.OrderBy(o => o.TieRank).Select(o => Id(o.Number))]));
        CountResult result = rule.Count(contest, file.Papers, CountWatch.Nobody);
        long[] winners = [.. result.Winners.Select(id => long.Parse(id, CultureInfo.InvariantCulture))];
        bool isTheSame = winners.Order().SequenceEqual(published.Order());
        return new RecordCheck(
            "recount",
            isTheSame ? CheckVerdict.Holds : CheckVerdict.Fails,
            isTheSame
                ? $"Counted again by {result.Rule}, the same {winners.Length} projects win."
                : $"Counted again by {result.Rule}, these win: {string.Join(", ", result.Winners)}.");
    }

    private IRule? Rule() => Enum.TryParse(rules.CountingRule, out CountingRule rule)
        ? RuleCatalogue.Budgets.MakeAgain(
            BallotContest.Name(rule), [new("utility", rules.Utility), new("completion", rules.Completion)]).Rule
        : null;

    private bool IsTheSame(PbFile file)
    {
        int scale = file.Contest.Scale;
        var inFile = file.Contest.Projects.Select(p => (p.Id, Cost: (Int128)p.Cost * 100));
        var sealedOnes = rules.Options.OrderBy(o => o.TieRank)
            .Select(o => (Id: Id(o.Number), Cost: (Int128)o.CostPence * scale));
        return inFile.SequenceEqual(sealedOnes)
            && (Int128)file.Contest.Budget * 100 == (Int128)rules.BudgetPence * scale;
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
