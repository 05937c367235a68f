using ToadLane.Counting.Certificates.Stages;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Marks;
using ToadLane.Counting.Elections.Pairwise;
using ToadLane.Counting.Results;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// Checks a published result of an election against its election and papers. It follows what the result says was done:
/// the papers add up to its sums and tables, every stage moves just the votes that its papers move and leaves each
/// candidate what it says, the rule would have done the same then, ties were settled as the rule and the lot have it,
/// and the seats went to whom that elects.
/// </summary>
/// <remarks>
/// It shares no code with the rules, and is slow and plain where they are fast. Where places are kept for classes of
/// candidates, it takes on trust whom that kept out; where Meek's method shares ranks, how votes were divided there.
/// </remarks>
public static class ElectionCheck
{
    /// <summary>The first thing wrong with a result file, or null when nothing is.</summary>
    public static Flaw? FirstFlaw(Election election, RankedPapers papers, PublishedElection published)
    {
        var said = published.Election;
        return Flaw.Unless(said.Title, election.Title, () => "the title")
            ?? Flaw.Unless(said.Seats, election.Seats, () => "how many seats there are")
            ?? Flaw.Unless(Row(said.Candidates), Row(election.Candidates), () => "the candidates")
            ?? FirstFlaw(election, papers, published.Result);
    }

    /// <summary>The first thing wrong with the result of a rule of the catalogue, or null when nothing is.</summary>
    public static Flaw? FirstFlaw(Election election, RankedPapers papers, ElectionResult result)
    {
        var made = RuleCatalogue.Elections.MakeAgain(result.Rule, result.Parameters);
        return made.Rule is { } rule
            ? FirstFlaw(election, papers, result, rule)
            : new Flaw("the rule", $"{result.Rule}: {made.Fault}", made.Remedy!);
    }

    /// <summary>The first thing wrong with the result of this rule, or null when nothing is.</summary>
    public static Flaw? FirstFlaw(Election election, RankedPapers papers, ElectionResult result, IElectionRule rule)
    {
        var flaw = Flaw.Unless(result.Rule, rule.Name, () => "the rule")
            ?? Flaw.Unless(Row(result.Parameters), Row(rule.Parameters), () => "the parameters")
            ?? Flaw.Unless(result.Decimals, DecimalsOf(rule, papers), () => "the decimals")
            ?? ShapeFlaws(election, result).FirstOrDefault(each => each is not null);
        if (flaw is not null)
        {
            return flaw;
        }

        PaperSums sums = new(election, papers, rule);
        var unitsOfPart = Power(result.Decimals) / papers.PartsOfVote;
        return PaperFlaws(result, sums, unitsOfPart).Concat(rule switch
        {
            GregoryRule gregory => [new GregoryReplay(election, result, sums, gregory).FirstFlaw()],
            MeekRule meek => [new KeepReplay(election, result, sums, meek).FirstFlaw()],
            AlternativeVote alternative => [new AlternativeReplay(election, result, sums, alternative).FirstFlaw()],
            Schulze or RankedPairs => PlainFlaws(result, StageAction.Comparison)
                .Concat(new PairCheck(election, result, sums).Flaws(rule, unitsOfPart)),
            _ => PlainFlaws(result, StageAction.Marks)
                .Concat(new MarkCheck(election, result, sums).Flaws(rule, unitsOfPart)),
        }).FirstOrDefault(each => each is not null);
    }

    // As many as the rule has, and more where the weights of papers do.
    private static int DecimalsOf(IElectionRule rule, RankedPapers papers)
    {
        var ofPapers = Enumerable.Range(0, 18).First(decimals => Power(decimals) >= papers.PartsOfVote);
        return rule switch
        {
            GregoryRule gregory => Math.Max(gregory.Decimals, ofPapers),
            MeekRule => Math.Max(MeekRule.Decimals, ofPapers),
            Borda => ofPapers + 1,
            _ => ofPapers,
        };
    }

    // What must be so before anything can be followed: that numbers are those of candidates, and lists are as long.
    private static IEnumerable<Flaw?> ShapeFlaws(Election election, ElectionResult result)
    {
        var many = election.Candidates.Length;
        yield return Flaw.Unless(result.Stages.IsEmpty, false, () => "whether there is no stage");
        foreach (var stage in result.Stages)
        {
            yield return Flaw.Unless(stage.Votes.Length, many, () => $"how many have votes at stage {stage.Number}");
            yield return StrangerIn(
                stage.Candidates.Concat(stage.Elected).Concat(stage.Excluded), $"stage {stage.Number}");
            yield return stage.Transfers.Any(each => each.From < 0 || each.From > many || each.To < 0 || each.To > many)
                ? new Flaw($"the transfers of stage {stage.Number}", "from or to nobody known", "among candidates")
                : null;
        }

        yield return StrangerIn(result.Winners, "the winners");

        Flaw? StrangerIn(IEnumerable<int> numbers, string where) => numbers
            .Where(number => number < 1 || number > many || election.Candidates[number - 1].IsWithdrawn)
            .Select(number => new Flaw(where, $"candidate {number}", "somebody who stands")).FirstOrDefault();
    }

    private static IEnumerable<Flaw?> PaperFlaws(ElectionResult result, PaperSums sums, long unitsOfPart)
    {
        yield return Flaw.Unless(result.ValidVotes, sums.ValidParts * unitsOfPart, () => "the valid papers, in units");
        yield return Flaw.Unless(
            result.RejectedVotes, sums.RejectedParts * unitsOfPart, () => "the rejected papers, in units");
        yield return Flaw.Unless(Row(result.Rejected), Row(sums.Rejected), () => "the list of rejected papers");
    }

    // Of a result in one go, nothing but votes and those elected.
    private static IEnumerable<Flaw?> PlainFlaws(ElectionResult result, StageAction action)
    {
        var stage = result.Stages[0];
        ElectionStage plain = new()
        {
            Number = 1,
            Action = action,
            Candidates = [],
            Votes = stage.Votes,
            Transfers = [],
            NonTransferable = 0,
            Lost = 0,
            Quota = null,
            Elected = result.Winners,
        };
        yield return Flaw.Unless(Text(stage), Text(plain), () => "the stage beside its votes");
        yield return Flaw.Unless(result.Quota, null, () => "the quota, in units");
    }

    private static string Text(ElectionStage stage) => string.Join("; ",
        $"{stage.Number} {stage.Action} of {Row(stage.Candidates)}",
        $"{stage.Transfers.Length} transfers, {stage.NonTransferable} non-transferable, {stage.Lost} lost",
        $"quota {stage.Quota}, elected {Row(stage.Elected)}, excluded {Row(stage.Excluded)}",
        $"at {stage.TransferValue} of {stage.Surplus}, keeping {Row(stage.KeepValues)} after {stage.Iterations}");

    private static string Row<T>(IEnumerable<T> values) => string.Join(", ", values);

    private static long Power(int decimals) => Enumerable.Repeat(10L, decimals).Aggregate(1L, (one, ten) => one * ten);
}
