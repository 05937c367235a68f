namespace ToadLane.Decisions.Delivery;

public readonly record struct MilestoneId(Guid Value) : IId<MilestoneId>
{
    public static MilestoneId From(Guid value) => new(value);
}
