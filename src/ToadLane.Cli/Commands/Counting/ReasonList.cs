using System.Globalization;
using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Why each losing project lost and what would have made it win, in words.</summary>
internal sealed class ReasonList(Contest contest, IEnumerable<Explanation> explanations)
{
    private readonly Amounts amounts = new(contest.Scale);

    public void Write(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Why the others lost, and what would have won (everything else staying the same)");
        foreach (Explanation explanation in explanations.Where(each => !each.Outcome.Won))
        {
            Project project = contest.Projects[contest.PlaceOf(explanation.Outcome.Id)!.Value];
            output.WriteLine();
            output.WriteLine($"{project.Id}  {project.Name}");
            output.WriteLine($"    {this.Why(explanation.Outcome)}");
            output.WriteLine($"    {this.Lacked(explanation)}");
            if (!explanation.Rivals.IsEmpty)
            {
                output.WriteLine(
                    $"    It would have won without any one of these: {string.Join(", ", explanation.Rivals)}.");
            }
        }
    }

    private string Why(ProjectOutcome outcome) => outcome.Verdict switch
    {
        Verdict.CostMoreThanWasLeft => $"When its turn came, {this.amounts.Of(outcome.LeftAtItsTurn ?? 0)} was left. "
            + $"It costs {this.amounts.Of(outcome.Cost)}.",
        Verdict.CountHadStopped => "The count had stopped at a project with more votes that did not fit.",
        Verdict.BelowThreshold => "It had fewer votes than it needed.",
        Verdict.SupportersCouldNotPay => this.CouldNotPay(outcome),
        Verdict.NoSupporters => "Nobody supports it.",
        Verdict.ExcludedByWinner => "Another project won that excludes it.",
        Verdict.NeededProjectLost => "It needs another project that lost.",
        Verdict.PartWasSpent => "The money of its part of the budget was spent.",
        Verdict.KeptForOthers => "The money that was left is kept for other parts of the budget.",
        Verdict.BelowMinSupport => "Fewer people support it than it needs.",
        Verdict.BelowMinAverage => "Its average score is below what it needs.",
        _ => $"{RejectionLess(outcome.Verdict)}.",
    };

    private string CouldNotPay(ProjectOutcome outcome)
    {
        long left = (long)(outcome.LeftWithSupporters?.Floor ?? 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Its {outcome.Votes:N0} supporters had {this.amounts.Of(left)} left together. ")
            + $"It costs {this.amounts.Of(outcome.Cost)}.";
    }

    private string Lacked(Explanation explanation) => (explanation.MoreSupport, explanation.LowerCost) switch
    {
        ({ } more, { } less) => $"It would have won with {this.More(more)}, or if it had cost {this.Less(less)} less.",
        ({ } more, null) => $"It would have won with {this.More(more)}.",
        (null, { } less) => $"It would have won if it had cost {this.Less(less)} less.",
        _ => "No amount of support and no lower cost that was tried would have made it win.",
    };

    private string More(Needed needed) => contest.Form is BallotForm.Cumulative or BallotForm.Scoring
        ? $"{new Amounts(contest.PointScale).Of(needed.Enough)} more points{About(needed)}"
        : string.Create(CultureInfo.InvariantCulture, $"{needed.Enough:N0} more supporters{About(needed)}");

    private string Less(Needed needed) => this.amounts.Of(needed.Enough) + About(needed);

    private static string About(Needed needed) => needed.IsExact ? "" : " (or somewhat fewer)";

    private static string RejectionLess(Verdict verdict) => string.Concat(verdict.ToString()
        .Select((letter, place) =>
            place > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
