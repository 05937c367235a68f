using System.Collections.Immutable;
using System.Globalization;

namespace ToadLane.Counting;

/// <summary>
/// Some of the projects, such as those of a category or an area, with the least and the most of the budget that they
/// may have. A project may lie in several parts (its category and its area); every cap then holds.
/// </summary>
/// <param name="Name">What the part is called: "Young people", "Milkstone".</param>
/// <param name="Projects">The ids of its projects.</param>
public sealed record BudgetPart(string Name, ImmutableArray<string> Projects)
{
    /// <summary>
    /// So much, in minor units, is kept for this part's projects until all projects have had their turn; null for none.
    /// No more is kept than its projects cost together.
    /// </summary>
    public long? Floor { get; init; }

    /// <summary>This part's projects may not cost more together, in minor units; null for no cap.</summary>
    public long? Cap { get; init; }

    /// <summary>As parameters of a result: "Parks 1000-5000".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Floor ?? 0}-{Cap}");
}
