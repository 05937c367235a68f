namespace ToadLane.Counting;

/// <summary>How gathered papers become those of a pile.</summary>
/// <param name="Point">What points are divided by, without remainder.</param>
/// <param name="Weight">What weights are divided by, without remainder.</param>
internal readonly record struct PaperParts(long Point, long Weight);
