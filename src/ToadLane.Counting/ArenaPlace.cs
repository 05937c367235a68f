namespace ToadLane.Counting;

/// <summary>Where a list stands in an <see cref="Arena{T}"/>.</summary>
internal readonly record struct ArenaPlace(int Block, int Start, int Length);
