namespace ToadLane.Bodies;

/// <summary>A person in a seat, from one day until another. A past membership is kept.</summary>
public sealed class Member
{
    public MemberId Id { get; init; }

    public ConstituencyId ConstituencyId { get; init; }

    /// <summary>Their account's id, or null for someone without one.</summary>
    public Guid? ResidentId { get; init; }

    public required string Name { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The last day, or null while it has no end.</summary>
    public DateOnly? Until { get; init; }

    public bool SitsOn(DateOnly day) => this.From <= day && (this.Until is null || day <= this.Until);
}
