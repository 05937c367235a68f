namespace ToadLane.Decisions.Ballots.Agreeing;

public readonly record struct JointActId(Guid Value) : IId<JointActId>
{
    public static JointActId From(Guid value) => new(value);
}
