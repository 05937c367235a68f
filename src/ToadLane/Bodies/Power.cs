using ToadLane.Ledger;

namespace ToadLane.Bodies;

/// <summary>
/// What a council has handed over: to which body, under which clause, from and until when, what it takes to change it,
/// and who takes the decision that the law requires.
/// </summary>
public sealed class Power
{
    /// <summary>Of a title or a post, in letters.</summary>
    public const int LongestTitle = 200;

    /// <summary>Of a clause, or of what it takes to change a power, in letters.</summary>
    public const int LongestClause = 500;

    public PowerId Id { get; init; }

    public BodyId BodyId { get; init; }

    public PowerKind Kind { get; init; }

    /// <summary>As in "The environmental budget of Milkstone and Deeplish, 2026 to 2027".</summary>
    public required string Title { get; init; }

    /// <summary>The sum, for a budget.</summary>
    public Pence Amount { get; init; }

    /// <summary>The clause, minute or agreement that hands it over.</summary>
    public required string Clause { get; init; }

    /// <summary>The lawful decision-maker, by post: "Director of Neighbourhoods".</summary>
    public required string DecisionMaker { get; init; }

    /// <summary>The account of the person in that post, when they have one.</summary>
    public Guid? DecisionMakerId { get; init; }

    public required string ToChangeIt { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Until { get; init; }

    public bool IsHeldOn(DateOnly day) => this.From <= day && day <= this.Until;
}
