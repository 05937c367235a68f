namespace ToadLane.Counting.Pabulib;

/// <summary>One line of the META section.</summary>
public sealed record PbEntry(string Key, string Value);
