namespace ToadLane.Decisions.Delivery;

public readonly record struct ProgressReportId(Guid Value) : IId<ProgressReportId>
{
    public static ProgressReportId From(Guid value) => new(value);
}
