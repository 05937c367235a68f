namespace ToadLane.Counting.Elections.Formats;

/// <summary>What a file of ranked papers holds, ready for counting.</summary>
/// <param name="Election">What was put to the vote.</param>
/// <param name="Papers">The papers, identical ones merged.</param>
public sealed record ElectionFile(Election Election, RankedPapers Papers);
