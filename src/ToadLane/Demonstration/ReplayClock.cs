namespace ToadLane.Demonstration;

/// <summary>
/// A clock that is set by hand: so that the demonstration's past is made by the same operations as its present.
/// </summary>
public sealed class ReplayClock : TimeProvider
{
    private DateTimeOffset now;

    public ReplayClock(DateTimeOffset today)
    {
        this.Today = today.UtcDateTime;
        this.now = today;
    }

    /// <summary>The real day: to which everything leads.</summary>
    public DateTime Today { get; }

    public override DateTimeOffset GetUtcNow() => this.now;

    public void Set(DateTime instant) => this.now = new DateTimeOffset(instant, TimeSpan.Zero);
}
