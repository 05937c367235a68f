using System.Globalization;
using Microsoft.Extensions.Localization;
using ToadLane.Counting;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Results;

namespace ToadLane.Web.Pages.Decisions.Elections;

/// <summary>An election's stages, and what became of each candidate, in sentences.</summary>
public sealed class ElectionWords(IStringLocalizer<Words> t, PublishedElection published)
{
    private readonly ElectionResult result = published.Result;

    /// <summary>The candidate as voters read them, with their party.</summary>
    public string Name(int number) => published.Election.Candidates[number - 1] is { Group: { } group } candidate
        ? $"{candidate.Name} ({group})"
        : published.Election.Candidates[number - 1].Name;

    public string Names(IEnumerable<int> numbers) => string.Join(" · ", numbers.Select(this.Name));

    /// <summary>Votes as people read them: as many decimals as say something.</summary>
    public string Votes(long votes)
    {
        string text = this.result.Write(votes);
        string[] parts = text.Split('.');
        string whole = long.Parse(parts[0], CultureInfo.InvariantCulture).ToString("N0", CultureInfo.CurrentCulture);
        string rest = parts.Length > 1 ? parts[1].TrimEnd('0') : "";
        string sign = text.StartsWith("-0", StringComparison.Ordinal) ? "-" : "";
        string point = CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator;
        return sign + (rest.Length == 0 ? whole : whole + point + rest);
    }

    /// <summary>What is done in a stage.</summary>
    public string Opening(ElectionStage stage) => stage.Action switch
    {
        StageAction.FirstPreferences => t["Each paper is put with the candidate it names first."],
        StageAction.Surplus when stage is { TransferValue: { } value, Surplus: { } surplus } =>
            t["{0} has {1} votes more than needed. They move on to the next choices: {2} of a vote for each paper.",
                this.Names(stage.Candidates), this.Votes(surplus), this.Votes(value)],
        StageAction.Surplus => t["{0} has votes more than needed. They move on to the next choices.",
            this.Names(stage.Candidates)],
        StageAction.Exclusion => t["{0} has the fewest votes and goes out. The papers move on to the next choices.",
            this.Names(stage.Candidates)],
        StageAction.Close => t["The last seats are filled without moving any more papers."],
        StageAction.Marks => t["The votes or points of all papers are added up."],
        StageAction.Comparison => t["Every candidate is compared with every other one."],
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage.Action, "An action without a sentence."),
    };

    /// <summary>What a tie was about.</summary>
    public string Question(ElectionTie tie) => tie.Question switch
    {
        TieQuestion.Election => t["Who is elected"],
        TieQuestion.Surplus => t["Whose votes move on first"],
        TieQuestion.Exclusion => t["Who goes out"],
        TieQuestion.Majority => t["Which majority counts first"],
        _ => throw new ArgumentOutOfRangeException(nameof(tie), tie.Question, "A question without words."),
    };

    /// <summary>What settled a tie.</summary>
    public string Settled(ElectionTie tie) => tie.SettledBy switch
    {
        TieSettlement.EarlierVotes => t["Their votes at stage {0}", tie.EarlierStage ?? 1],
        TieSettlement.RuleNumbers => t["The random numbers that the rule makes from the count"],
        TieSettlement.DrawnLot => t["The lot that was drawn"],
        TieSettlement.FileOrder => t["The order of the ballot file, because no lot was drawn"],
        _ => throw new ArgumentOutOfRangeException(nameof(tie), tie.SettledBy, "A settlement without words."),
    };

    /// <summary>Why a paper could not be counted.</summary>
    public string Fault(PaperFault fault) => fault switch
    {
        PaperFault.UnknownCandidate => t["It marks somebody who does not stand"],
        PaperFault.Blank => t["It is blank"],
        PaperFault.NoFirstPreference => t["It has no first choice"],
        PaperFault.SharedFirstPreference => t["It has more than one first choice"],
        PaperFault.TooManyChoices => t["It has too many marks"],
        PaperFault.TooFewChoices => t["It has too few marks"],
        PaperFault.TooManyPoints => t["It gives a candidate too many points"],
        PaperFault.TooFewPoints => t["It gives a candidate too few points"],
        PaperFault.UnknownGrade => t["It gives a grade that there is not"],
        PaperFault.UnclearMark => t["It has a mark that nobody can read"],
        _ => t["It is outside the limits of the paper"],
    };

    /// <summary>Who is elected by the end of a stage, or null.</summary>
    public string? Ending(ElectionStage stage) => stage.Elected.IsEmpty
        ? null
        : t["Elected: {0}", this.Names(stage.Elected)].Value;

    /// <summary>How somebody came to be elected.</summary>
    public string Won(int number) => this.result.Stages.FirstOrDefault(s => s.Elected.Contains(number)) is { } stage
        ? t["Elected at stage {0} with {1} votes.", stage.Number, this.Votes(stage.Votes[number - 1])]
        : t["Elected."];

    /// <summary>How somebody came not to be elected, and what they were short of.</summary>
    public string Lost(int number)
    {
        if (published.Election.Candidates[number - 1].IsWithdrawn)
        {
            return t["Withdrew before the count."];
        }

        if (this.result.Stages.FirstOrDefault(s => s.Excluded.Contains(number)) is not { Number: > 1 } stage)
        {
            return t["Had {0} votes when the last seat was filled.",
                this.Votes(this.result.Stages[^1].Votes[number - 1])];
        }

        ElectionStage before = this.result.Stages[stage.Number - 2];
        long votes = before.Votes[number - 1];
        long? next = this.Continuing(stage).Where(other => !stage.Excluded.Contains(other))
            .Select(other => (long?)before.Votes[other - 1]).Min();
        return next is { } more && more > votes
            ? t["Went out at stage {0} with {1} votes, {2} fewer than the next candidate.",
                stage.Number, this.Votes(votes), this.Votes(more - votes)]
            : t["Went out at stage {0} with {1} votes.", stage.Number, this.Votes(votes)];
    }

    // Those neither elected nor out when the stage began.
    private IEnumerable<int> Continuing(ElectionStage stage)
    {
        HashSet<int> settled =
            [.. this.result.Stages.Take(stage.Number - 1).SelectMany(s => s.Elected.Concat(s.Excluded))];
        return published.Election.Candidates.Where(c => !c.IsWithdrawn && !settled.Contains(c.Number))
            .Select(c => c.Number);
    }
}
