using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>A result as a returning officer publishes it, before it becomes text, CSV or HTML.</summary>
/// <param name="Title">What was voted on.</param>
public sealed record Sheet(string Title)
{
    /// <summary>The rule, the seats, how many papers and so on, in the order in which they are shown.</summary>
    public required ImmutableArray<SheetFact> Facts { get; init; }

    /// <summary>The parts, in order.</summary>
    public required ImmutableArray<SheetSection> Sections { get; init; }
}
