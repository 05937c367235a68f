namespace ToadLane.Counting.Engine;

/// <summary>A paper that supports a project, how many people handed it in, and the points each of them
/// gives.</summary>
internal readonly record struct Supporter(int Paper, long People, long Points);
