using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>
/// Projects that cannot be carried out together, such as two plans for one square: once one of them is funded, the
/// others cannot be. Greedy counting so funds the one with most votes that fits, as Warsaw does (rules of its budget,
/// § 46 (5), cited in Pabulib's file of Bielany 2022).
/// </summary>
/// <param name="Projects">Their ids, two or more.</param>
public sealed record Exclusion(ImmutableArray<string> Projects)
{
    /// <summary>As parameters of a result: "201|1932".</summary>
    public override string ToString() => string.Join('|', Projects);
}
