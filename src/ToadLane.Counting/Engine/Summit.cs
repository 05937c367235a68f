namespace ToadLane.Counting.Engine;

/// <summary>Where raising the shares ends.</summary>
/// <param name="Raise">After so many units.</param>
/// <param name="Cost">What the outcome costs there, in minor units.</param>
internal sealed record Summit(long Raise, Int128 Cost);
