namespace ToadLane.Bodies;

public readonly record struct PowerId(Guid Value) : IId<PowerId>
{
    public static PowerId From(Guid value) => new(value);
}
