namespace ToadLane;

/// <summary>From an instant up to, and not including, another; both UTC.</summary>
public readonly record struct Period(DateTime OpensAt, DateTime ClosesAt)
{
    public bool Contains(DateTime instant) => this.OpensAt <= instant && instant < this.ClosesAt;

    public bool IsOver(DateTime instant) => this.ClosesAt <= instant;
}
