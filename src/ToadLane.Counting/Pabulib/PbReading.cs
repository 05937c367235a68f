using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>What came of reading a .pb file.</summary>
/// <param name="File">The file, or null when a fault is fatal.</param>
/// <param name="Faults">
/// Everything that is wrong with it, in line order; at most <see cref="PbReader.MostFaults"/>.
/// </param>
public sealed record PbReading(PbFile? File, ImmutableArray<PbFault> Faults);
