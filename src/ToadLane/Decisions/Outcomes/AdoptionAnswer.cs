namespace ToadLane.Decisions.Outcomes;

/// <summary>What the lawful decision-maker says to the residents' result.</summary>
public sealed record AdoptionAnswer(AdoptionVerdict Verdict, string Reason)
{
    /// <summary>In a departure: the winning projects that do not go ahead, and why, each by itself.</summary>
    public IReadOnlyList<DroppedProject> Dropped { get; init; } = [];

    /// <summary>The team that will deliver the projects.</summary>
    public required string Team { get; init; }

    public required DateOnly PlannedFinish { get; init; }

    /// <summary>What is wrong with the answer to these winners, or null.</summary>
    public Refusal? FaultFor(IReadOnlyList<int> winners, DateOnly today)
    {
        if (Verdict == AdoptionVerdict.Adopted && Dropped.Count > 0)
        {
            return OutcomeRefusals.AdoptionDropsNothing;
        }

        if (Verdict == AdoptionVerdict.Departed && Dropped.Count == 0)
        {
            return OutcomeRefusals.DepartureDropsNothing;
        }

        if (Dropped.Any(d => !winners.Contains(d.Number)) || Dropped.DistinctBy(d => d.Number).Count() < Dropped.Count)
        {
            return OutcomeRefusals.NotAWinner;
        }

        if (Dropped.FirstOrDefault(d => string.IsNullOrWhiteSpace(d.Reason)) is { } silent)
        {
            return OutcomeRefusals.ReasonForProjectIsMissing(silent.Number);
        }

        if (Dropped.Count == winners.Count)
        {
            return null;
        }

        return string.IsNullOrWhiteSpace(Team) ? OutcomeRefusals.TeamIsMissing
            : PlannedFinish < today ? OutcomeRefusals.FinishIsInThePast
            : null;
    }
}

/// <summary>A winning project that does not go ahead, by its number on the ballot, and the published reason.</summary>
public sealed record DroppedProject(int Number, string Reason);
