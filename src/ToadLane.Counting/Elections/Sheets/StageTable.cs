using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>
/// Stages side by side: for each candidate what was moved and the votes after it, then what nobody got and the total.
/// </summary>
internal sealed class StageTable(Election election, ElectionResult result, SheetNames names)
{
    private readonly StageSentences _sentences = new(names, result);

    public SheetTable Table() => new(
        "Votes at each stage",
        "Candidate",
        [
            .. result.Stages.SelectMany(Columns),
            new SheetColumn("", "Outcome") { IsText = true },
        ],
        [
            .. election.Candidates.Select(Row),
            Foot("Non-transferable", stage => stage.NonTransferable),
            .. result.Stages.Any(stage => stage.Lost != 0)
                ? [Foot("Lost by rounding", stage => stage.Lost)]
                : ImmutableArray<SheetRow>.Empty,
            Foot("Total", stage => stage.Votes.Sum() + stage.NonTransferable + stage.Lost),
        ]);

    private IEnumerable<SheetColumn> Columns(ElectionStage stage)
    {
        var group = FormattableString.Invariant($"Stage {stage.Number}: {_sentences.Action(stage)}");
        return stage.Number == 1
            ? [new SheetColumn(group, "Votes")]
            : [new SheetColumn(group, "Moved"), new SheetColumn(group, "Votes")];
    }

    private SheetRow Row(Candidate candidate)
    {
        var place = candidate.Number - 1;
        var isOut = candidate.IsWithdrawn;
        var cells = ImmutableArray.CreateBuilder<SheetCell>();
        ElectionStage? before = null;
        foreach (var stage in result.Stages)
        {
            var votes = stage.Votes[place];
            var wasOut = isOut && votes == 0 && (before?.Votes[place] ?? 0) == 0;
            if (before is not null)
            {
                cells.Add(new SheetCell(wasOut ? SheetNumber.None : Change(votes - before.Votes[place])));
            }

            isOut |= stage.Excluded.Contains(candidate.Number);
            cells.Add(new SheetCell(wasOut ? SheetNumber.None : result.Write(votes), Mark(stage, candidate.Number)));
            before = stage;
        }

        cells.Add(new SheetCell(Outcome(candidate)));
        return new SheetRow(names.Of(candidate.Number), cells.ToImmutable());
    }

    private SheetRow Foot(string head, Func<ElectionStage, long> votes)
    {
        var cells = ImmutableArray.CreateBuilder<SheetCell>();
        ElectionStage? before = null;
        foreach (var stage in result.Stages)
        {
            if (before is not null)
            {
                cells.Add(new SheetCell(Change(votes(stage) - votes(before))));
            }

            cells.Add(new SheetCell(result.Write(votes(stage))));
            before = stage;
        }

        cells.Add(new SheetCell(""));
        return new SheetRow(head, cells.ToImmutable()) { IsFoot = true };
    }

    private string Change(long votes) => votes switch
    {
        0 => "0",
        > 0 => "+" + result.Write(votes),
        _ => result.Write(votes),
    };

    private static SheetMark Mark(ElectionStage stage, int number) => stage.Elected.Contains(number)
        ? SheetMark.Elected
        : stage.Excluded.Contains(number) ? SheetMark.Excluded : SheetMark.None;

    private string Outcome(Candidate candidate)
    {
        if (candidate.IsWithdrawn)
        {
            return "Withdrawn";
        }

        var elected = result.Stages.FirstOrDefault(stage => stage.Elected.Contains(candidate.Number));
        if (elected is not null)
        {
            return FormattableString.Invariant($"Elected at stage {elected.Number}");
        }

        var excluded = result.Stages.FirstOrDefault(stage => stage.Excluded.Contains(candidate.Number));
        return excluded is null
            ? "Not elected"
            : FormattableString.Invariant($"Excluded at stage {excluded.Number}");
    }
}
