using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>What came of reading a file of ranked papers.</summary>
/// <param name="File">The file, or null when a fault is fatal.</param>
/// <param name="Faults">Everything that is wrong with it, in line order; at most 1,000.</param>
public sealed record ElectionReading(ElectionFile? File, ImmutableArray<FileFault> Faults);
