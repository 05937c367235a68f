using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>Says in plain English what happened at a stage, and how a tie was settled.</summary>
internal sealed class StageSentences(SheetNames names, ElectionResult result)
{
    /// <summary>"Stage 2: …", in a few short sentences.</summary>
    public string Of(ElectionStage stage)
    {
        IEnumerable<string?> sentences =
        [
            $"Stage {stage.Number}: {Opening(stage)}.",
            Moved(stage),
            stage.Excluded.IsEmpty ? null : $"{Are(stage.Excluded)} out of the count.",
            stage.Elected.IsEmpty ? null : $"{Are(stage.Elected)} elected.",
        ];
        return string.Join(' ', sentences.Where(sentence => sentence is not null));
    }

    /// <summary>Who was tied, who was taken and why.</summary>
    public string Of(ElectionTie tie)
    {
        var question = tie.Question switch
        {
            TieQuestion.Election => "to be elected",
            TieQuestion.Surplus => "whose surplus to move first",
            TieQuestion.Exclusion => "to leave the count",
            _ => "in a circle of equal majorities",
        };
        return $"After stage {tie.Stage}, {names.Several(tie.Candidates)} were tied {question}: "
            + $"{names.Short(tie.Chosen)} was taken, {Settled(tie)}.";
    }

    /// <summary>What was done, in a few words for the head of a column.</summary>
    public string Action(ElectionStage stage) => stage.Action switch
    {
        StageAction.FirstPreferences => "first preferences",
        StageAction.Surplus when stage.Candidates.Length > 0 => $"surplus of {names.Several(stage.Candidates)}",
        StageAction.Surplus => "surpluses",
        StageAction.Exclusion => $"exclusion of {names.Several(stage.Candidates)}",
        StageAction.Close => "last seats",
        StageAction.Marks => "marks",
        _ => "comparison",
    };

    private string Are(ImmutableArray<int> numbers) =>
        $"{names.Several(numbers)} {(numbers.Length == 1 ? "is" : "are")}";

    private static string Settled(ElectionTie tie) => tie.SettledBy switch
    {
        TieSettlement.EarlierVotes => FormattableString.Invariant($"by the votes at stage {tie.EarlierStage}"),
        TieSettlement.RuleNumbers => "by the rule's own random numbers",
        TieSettlement.DrawnLot => "by the lot that was drawn",
        _ => "by the order of the file, as no lot was drawn",
    };

    private string Opening(ElectionStage stage) => stage.Action switch
    {
        StageAction.FirstPreferences => "the papers were sorted by first preference",
        StageAction.Surplus when stage is { TransferValue: { } value, Surplus: { } surplus } =>
            $"the surplus of {names.Several(stage.Candidates)}, {Number(surplus)} votes, was moved at "
            + $"{result.Write(value)} of a vote a paper",
        StageAction.Surplus when stage.Candidates.Length > 0 =>
            $"the surplus of {names.Several(stage.Candidates)} was moved",
        StageAction.Surplus => "the surpluses were moved",
        StageAction.Exclusion => $"the papers of {names.Several(stage.Candidates)} were moved to the next preference",
        StageAction.Close => "the last seats were filled and no more papers moved",
        StageAction.Marks => "the marks on all papers were added up",
        _ => "every candidate was compared with every other one",
    };

    // Who got most, and what nobody got; the table has the rest.
    private string? Moved(ElectionStage stage)
    {
        var received = stage.Transfers.GroupBy(transfer => transfer.To)
            .Select(group => (To: group.Key, Votes: group.Sum(transfer => transfer.Votes)))
            .Where(pair => pair.Votes != 0)
            .OrderByDescending(pair => pair.Votes)
            .ToList();
        var most = received.Where(pair => pair.To != 0).Take(3).Select(pair =>
            $"{Number(pair.Votes)} to {names.Short(pair.To)}").ToList();
        var nobody = received.Where(pair => pair.To == 0).Sum(pair => pair.Votes);
        var more = received.Count(pair => pair.To != 0) > 3 ? "Most went: " : "Votes went: ";
        var parts = most.Count > 0 ? more + string.Join("; ", most) + "." : null;
        return nobody == 0 ? parts : $"{parts} {Number(nobody)} could go to nobody.".TrimStart();
    }

    private string Number(long votes) => SheetNumber.Grouped(result.Write(votes));
}
