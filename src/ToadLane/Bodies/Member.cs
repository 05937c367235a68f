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
    public DateOnly? Until { get; private set; }

    /// <summary>The member as they are seated: from one day, until another or without an end.</summary>
    public static Member Of(NewMember member) => new()
    {
        Id = Ids.New<MemberId>(),
        ConstituencyId = member.ConstituencyId,
        ResidentId = member.ResidentId,
        Name = member.Name.Trim(),
        From = member.From,
        Until = member.Until,
    };

    public bool SitsOn(DateOnly day) => this.From <= day && (this.Until is null || day <= this.Until);

    /// <summary>Whether they sit on any day of a time, which may have no end.</summary>
    public bool SitsDuring(DateOnly from, DateOnly? until) =>
        this.From <= (until ?? DateOnly.MaxValue) && (this.Until is null || from <= this.Until);

    public void Leave(DateOnly lastDay) => this.Until = lastDay;
}
