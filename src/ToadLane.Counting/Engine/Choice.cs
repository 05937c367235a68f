namespace ToadLane.Counting.Engine;

/// <summary>One thing that a paper supports, and how strongly: with 1 unless points count.</summary>
internal readonly record struct Choice(int Place, long Points);
