using System.Collections.Immutable;
using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>What came of reading the votes on a resolution.</summary>
/// <param name="Votes">The votes, or null when a fault is fatal.</param>
/// <param name="Faults">Everything that is wrong with the file, in line order; at most 1,000.</param>
public sealed record ResolutionReading(ResolutionVotes? Votes, ImmutableArray<FileFault> Faults);
