namespace ToadLane.Bodies;

public readonly record struct ConstituencyId(Guid Value) : IId<ConstituencyId>
{
    public static ConstituencyId From(Guid value) => new(value);
}
