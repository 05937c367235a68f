namespace ToadLane.Decisions;

/// <summary>The formal decision: what the lawful decision-maker did with the residents' result, when and why.</summary>
public sealed record Adoption(AdoptionVerdict Verdict, string Reason, DateTime At, Guid? ById, string ByName)
{
    /// <summary>The power under which it was taken, as published.</summary>
    public required string UnderClause { get; init; }
}
