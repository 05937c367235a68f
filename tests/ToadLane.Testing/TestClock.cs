namespace ToadLane.Testing;

/// <summary>A clock that stands still until a test moves it. It starts at noon on 1 June 2026.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public DateTime Now => now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan time) => now += time;

    public void MoveTo(DateTime instant) => now = DateTime.SpecifyKind(instant, DateTimeKind.Utc);
}
