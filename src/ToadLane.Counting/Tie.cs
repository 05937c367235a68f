using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>Projects that the rule itself could not tell apart, and how the declared order decided.</summary>
/// <param name="Projects">Ids, in the order in which the tie order put them.</param>
/// <param name="DecidedBy">The criterion that put the first before the second.</param>
/// <param name="Effect">Whether another order would have changed who won.</param>
/// <param name="Times">How often it was met: Add1 repeats a count, and its ties, at each raise.</param>
public sealed record Tie(ImmutableArray<string> Projects, TieCriterion DecidedBy, TieEffect Effect, long Times);
