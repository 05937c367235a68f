namespace ToadLane.Counting;

/// <summary>One setting under which a count was made, as published with its result.</summary>
public sealed record CountParameter(string Name, string Value);
