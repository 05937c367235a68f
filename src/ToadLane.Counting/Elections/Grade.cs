namespace ToadLane.Counting.Elections;

/// <summary>Something that voters can give to a candidate, such as "Good" or 4.</summary>
/// <param name="Name">What voters read.</param>
/// <param name="Points">What it is worth where points are added up; may be below nought.</param>
public sealed record Grade(string Name, long Points);
