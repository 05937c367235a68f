namespace ToadLane.Decisions.Proposals;

public readonly record struct PhotoId(Guid Value) : IId<PhotoId>
{
    public static PhotoId From(Guid value) => new(value);
}
