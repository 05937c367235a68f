using System.Globalization;
using ToadLane.Counting;
using ToadLane.Counting.Elections;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>The result of an election as a table for people.</summary>
internal sealed class ElectionTable(Election election, ElectionResult result)
{
    public void Write(TextWriter output)
    {
        string settings = string.Join(", ", result.Parameters.Select(p => $"{p.Name} {p.Value}"));
        output.WriteLine(election.Title);
        output.WriteLine($"Rule      {result.Rule}{(settings.Length > 0 ? $" ({settings})" : "")}");
        output.WriteLine($"Seats     {election.Seats}");
        output.WriteLine($"Papers    {Whole(result.ValidVotes)} valid, {Whole(result.RejectedVotes)} rejected");
        if (result.Quota is { } quota)
        {
            output.WriteLine($"Quota     {result.Write(quota)}");
        }

        output.WriteLine($"Elected   {string.Join(", ", result.Winners.Select(this.Name))}");
        output.WriteLine();
        this.Candidates().Write(output);
        foreach (ElectionTie tie in result.Ties)
        {
            output.WriteLine(new StageWords(election, result).Of(tie));
        }

        foreach (RejectedPaper paper in result.Rejected)
        {
            output.WriteLine($"Rejected: {paper.Label} – {RejectionWords.Of(paper.Reason)}");
        }
    }

    private TextTable Candidates()
    {
        TextTable table = new(
            new(""),
            new("No.", Alignment.Right),
            new("First", Alignment.Right),
            new("Last", Alignment.Right),
            new("Candidate"),
            new("Outcome"));
        foreach (Candidate candidate in election.Candidates.OrderBy(this.Place).ThenByDescending(this.LastVotes))
        {
            table.Add(
                result.Winners.Contains(candidate.Number) ? "✓" : "",
                candidate.Number.ToString(CultureInfo.InvariantCulture),
                this.VotesAt(result.Stages.FirstOrDefault(), candidate),
                this.VotesAt(this.LastStageOf(candidate), candidate),
                this.Name(candidate.Number),
                this.Outcome(candidate));
        }

        return table;
    }

    private string Outcome(Candidate candidate)
    {
        if (candidate.IsWithdrawn)
        {
            return "withdrawn";
        }

        ElectionStage? stage = result.Stages.FirstOrDefault(s =>
            s.Elected.Contains(candidate.Number) || s.Excluded.Contains(candidate.Number));
        return stage is null
            ? result.Winners.Contains(candidate.Number) ? "elected" : "not elected"
            : $"{(stage.Elected.Contains(candidate.Number) ? "elected" : "excluded")} at stage {stage.Number}";
    }

    private int Place(Candidate candidate) =>
        result.Winners.IndexOf(candidate.Number) is var place and >= 0 ? place : int.MaxValue;

    private long LastVotes(Candidate candidate) =>
        this.LastStageOf(candidate) is { Votes: { IsEmpty: false } votes } ? votes[candidate.Number - 1] : 0;

    // Somebody excluded had their last votes at the stage before.
    private ElectionStage? LastStageOf(Candidate candidate) =>
        result.Stages.TakeWhile(stage => !stage.Excluded.Contains(candidate.Number)).LastOrDefault();

    private string VotesAt(ElectionStage? stage, Candidate candidate) =>
        stage is { Votes.IsEmpty: false } ? result.Write(stage.Votes[candidate.Number - 1]) : "";

    private string Name(int number) =>
        election.Candidates[number - 1] is { Group: { } group } candidate
            ? $"{candidate.Name} ({group})"
            : election.Candidates[number - 1].Name;

    // Papers are whole unless they have weights with decimals.
    private string Whole(long votes) => result.Write(votes) is var text && text.Contains('.', StringComparison.Ordinal)
        ? text.TrimEnd('0').TrimEnd('.')
        : text;
}
