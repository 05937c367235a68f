namespace ToadLane.Counting;

/// <summary>A paper that was not counted, and why.</summary>
/// <param name="Label">What finds the paper again: its voter id in a file, or its line.</param>
/// <param name="Reason">The first thing wrong with it.</param>
public sealed record RejectedPaper(string Label, PaperFault Reason);
