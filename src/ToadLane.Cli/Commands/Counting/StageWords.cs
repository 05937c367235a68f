using ToadLane.Counting.Elections;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>An election's stages in words.</summary>
internal sealed class StageWords(Election election, ElectionResult result)
{
    /// <summary>Every stage, in order.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Stage by stage");
        foreach (ElectionStage stage in result.Stages)
        {
            output.WriteLine();
            output.WriteLine($"Stage {stage.Number}. {this.Opening(stage)}");
            foreach (string line in this.Moves(stage).Concat(this.Ends(stage)))
            {
                output.WriteLine($"    {line}");
            }
        }
    }

    /// <summary>One tie and what settled it.</summary>
    public string Of(ElectionTie tie)
    {
        string question = tie.Question switch
        {
            TieQuestion.Election => "to be elected",
            TieQuestion.Surplus => "to have a surplus moved",
            TieQuestion.Exclusion => "to be excluded",
            _ => "to go first",
        };
        string settled = tie.SettledBy switch
        {
            TieSettlement.EarlierVotes => $"by their votes at stage {tie.EarlierStage}",
            TieSettlement.RuleNumbers => "by the rule's own random numbers",
            TieSettlement.DrawnLot => "by the lot that was drawn",
            _ => "by the order of the file, because no lot was drawn",
        };
        return $"Tie {question} after stage {tie.Stage}: {this.Names(tie.Candidates)} – {this.Name(tie.Chosen)} "
            + $"was taken {settled}.";
    }

    private string Opening(ElectionStage stage) => stage.Action switch
    {
        StageAction.FirstPreferences => "The papers are sorted by their first preferences.",
        StageAction.Surplus when stage.TransferValue is { } value =>
            $"The surplus of {this.Names(stage.Candidates)}, {this.Surplus(stage)}, is moved at {result.Write(value)} "
            + "of a vote a paper.",
        StageAction.Surplus => $"The surplus of {this.Names(stage.Candidates)} is moved.",
        StageAction.Exclusion => $"{this.Names(stage.Candidates)} – fewest votes – out of the count; the papers are "
            + "moved to the next preference.",
        StageAction.Close => "The last seats are filled without moving any more papers.",
        StageAction.Marks => "The votes or points of all papers are added up.",
        StageAction.Comparison => "Every candidate is compared with every other one.",
        _ => "",
    };

    private string Surplus(ElectionStage stage) => stage.Surplus is { } surplus ? result.Write(surplus) : "";

    private IEnumerable<string> Moves(ElectionStage stage)
    {
        if (stage.Action is StageAction.FirstPreferences or StageAction.Marks)
        {
            return election.Candidates.Where(c => !c.IsWithdrawn).OrderByDescending(c => stage.Votes[c.Number - 1])
                .Select(c => $"{this.Name(c.Number)} has {result.Write(stage.Votes[c.Number - 1])}.");
        }

        return stage.Transfers.GroupBy(transfer => transfer.To).OrderByDescending(group => group.Sum(t => t.Votes))
            .Select(group => group.Key == 0
                ? $"{result.Write(group.Sum(t => t.Votes))} can go to nobody."
                : $"{this.Name(group.Key)} gets {result.Write(group.Sum(t => t.Votes))} and has "
                    + $"{result.Write(stage.Votes[group.Key - 1])}.");
    }

    private IEnumerable<string> Ends(ElectionStage stage)
    {
        if (stage.Quota is { } quota && stage.Action == StageAction.FirstPreferences)
        {
            yield return $"The quota is {result.Write(quota)}: whoever has it is elected.";
        }

        if (!stage.Elected.IsEmpty)
        {
            yield return $"Elected: {this.Names(stage.Elected)}.";
        }
    }

    private string Names(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(this.Name));

    private string Name(int number) => election.Candidates[number - 1].Name;
}
