namespace ToadLane.Decisions.Elections;

public readonly record struct HeldElectionId(Guid Value) : IId<HeldElectionId>
{
    public static HeldElectionId From(Guid value) => new(value);
}
