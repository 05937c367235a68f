using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// Checks a published result of an election against its election and papers without counting again: the papers add up,
/// no vote appears or vanishes from one stage to the next, and who is elected follows from the stages.
/// </summary>
/// <remarks>
/// What it takes on trust is what only counting again can tell: which papers went from whom to whom. Shares no code
/// with the rules.
/// </remarks>
public static class ElectionCheck
{
    /// <summary>The first thing wrong with the result, or null when nothing is.</summary>
    public static Flaw? FirstFlaw(Election election, RankedPapers papers, ElectionResult result) =>
        PaperFlaws(papers, result)
            .Concat(WinnerFlaws(election, result))
            .Concat(result.Stages.SelectMany((stage, place) => StageFlaws(election, result, place)))
            .Append(FirstPreferenceFlaw(election, papers, result))
            .FirstOrDefault(flaw => flaw is not null);

    private static IEnumerable<Flaw?> PaperFlaws(RankedPapers papers, ElectionResult result)
    {
        var unit = Enumerable.Repeat(10, result.Decimals).Aggregate(Int128.One, (one, ten) => one * ten);
        yield return Flaw.Unless(
            (Int128)result.ValidVotes + result.RejectedVotes,
            papers.Total * unit / papers.PartsOfVote,
            () => "the valid and the rejected papers together, in units of the last decimal");
    }

    private static IEnumerable<Flaw?> WinnerFlaws(Election election, ElectionResult result)
    {
        if (result.Winners.Any(number => !Stands(election, number)))
        {
            var stranger = result.Winners.First(number => !Stands(election, number));
            yield return new Flaw("the winners", $"candidate {stranger}", "somebody who stands");
            yield break;
        }

        yield return Flaw.Unless(
            result.Winners.Distinct().Count(),
            Math.Min(election.Seats, election.Standing),
            () => "how many are elected");
        var elected = result.Stages.SelectMany(stage => stage.Elected).Distinct();
        var isAnew = result.Rule == GregoryRule.Wright.Name;
        yield return Flaw.Unless(Row(elected), Row(result.Winners), () => "those elected, stage by stage");

        string Row(IEnumerable<int> numbers) => string.Join(", ", isAnew ? numbers.Order() : numbers);
    }

    private static IEnumerable<Flaw?> StageFlaws(Election election, ElectionResult result, int place)
    {
        var stage = result.Stages[place];
        yield return Flaw.Unless(stage.Number, place + 1, () => $"the number of stage {place + 1}");
        yield return Flaw.Unless(
            stage.Votes.Length, election.Candidates.Length, () => $"how many have votes at stage {stage.Number}");
        yield return ReturnFlaw(result, stage);
        if (stage.Action is not (StageAction.Marks or StageAction.Comparison))
        {
            yield return Flaw.Unless(
                stage.Votes.Aggregate((Int128)stage.NonTransferable + stage.Lost, (sum, votes) => sum + votes),
                result.ValidVotes,
                () => $"all the votes at stage {stage.Number}, in units of the last decimal");
            yield return StartsAnew(result, stage) ? null : GainFlaw(result, stage, result.Stages[place - 1]);
        }
    }

    // Wright's rule counts all papers anew whenever somebody has gone out.
    private static bool StartsAnew(ElectionResult result, ElectionStage stage) =>
        stage.Number == 1 || (result.Rule == GregoryRule.Wright.Name && stage.Action == StageAction.Exclusion);

    // Whoever is out of the count stays out.
    private static Flaw? ReturnFlaw(ElectionResult result, ElectionStage stage)
    {
        var gone = result.Stages.Take(stage.Number - 1).SelectMany(earlier => earlier.Excluded).ToHashSet();
        return stage.Elected.Where(gone.Contains).Select(number => new Flaw(
            $"those elected at stage {stage.Number}", $"candidate {number}", "nobody who was excluded before"))
            .FirstOrDefault();
    }

    // Nobody has more at the end of a stage than before it and what was moved to them.
    private static Flaw? GainFlaw(ElectionResult result, ElectionStage stage, ElectionStage before)
    {
        var moved = stage.Transfers.GroupBy(transfer => transfer.To)
            .ToDictionary(group => group.Key, group => group.Aggregate(Int128.Zero, (sum, each) => sum + each.Votes));
        for (var place = 0; place < Math.Min(stage.Votes.Length, before.Votes.Length); place++)
        {
            var most = before.Votes[place] + moved.GetValueOrDefault(place + 1);
            if (stage.Votes[place] > most)
            {
                return new Flaw(
                    $"the votes of candidate {place + 1} at stage {stage.Number}",
                    result.Write(stage.Votes[place]),
                    $"at most {result.Write((long)most)}, with what was moved");
            }
        }

        return null;
    }

    // Where every paper has one plain first preference for somebody who stands, every rule reads it alike.
    private static Flaw? FirstPreferenceFlaw(Election election, RankedPapers papers, ElectionResult result)
    {
        var first = new Int128[election.Candidates.Length];
        for (var paper = 0; paper < papers.Distinct; paper++)
        {
            var marks = papers.MarksOf(paper);
            if (marks.IsEmpty)
            {
                continue;
            }

            if (!Stands(election, marks[0]) || (marks.Length > 1 && marks[1] < 0))
            {
                return null;
            }

            first[marks[0] - 1] += papers.CountOf(paper);
        }

        if (result.Stages is not [{ Action: StageAction.FirstPreferences } stage, ..] || papers.PartsOfVote != 1)
        {
            return null;
        }

        var unit = Enumerable.Repeat(10, result.Decimals).Aggregate(Int128.One, (one, ten) => one * ten);
        return first.Select((votes, place) => Flaw.Unless(
            stage.Votes[place], votes * unit, () => $"the first preferences of candidate {place + 1}, in units"))
            .FirstOrDefault(flaw => flaw is not null);
    }

    private static bool Stands(Election election, int number) =>
        number >= 1 && number <= election.Candidates.Length && !election.Candidates[number - 1].IsWithdrawn;
}
