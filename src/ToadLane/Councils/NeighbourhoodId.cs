namespace ToadLane.Councils;

public readonly record struct NeighbourhoodId(Guid Value) : IId<NeighbourhoodId>
{
    public static NeighbourhoodId From(Guid value) => new(value);
}
