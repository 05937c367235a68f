namespace ToadLane.Counting;

/// <summary>What stands in the way of funding a project now.</summary>
/// <param name="Reason">What, in one word.</param>
/// <param name="Because">The project or the part that it lies with, or null.</param>
internal readonly record struct Obstacle(Verdict Reason, string? Because);
