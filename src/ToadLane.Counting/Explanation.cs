using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>Why one project won, or what it lacked.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="MoreSupport">
/// How much more support would have made it win: on papers without points, so many more voters with a paper for this
/// project alone (first place on ordinal papers); on papers with points, so many more points (in parts of
/// <see cref="Contest.PointScale"/>) from voters who give all to it. Everything else stays, and the pot too. Null for a
/// winner, and when no amount would do.
/// </param>
/// <param name="LowerCost">
/// How much cheaper, in minor units, it would have had to be, everything else staying. Null for a winner, and when no
/// price would do.
/// </param>
public sealed record Explanation(ProjectOutcome Outcome, Needed? MoreSupport, Needed? LowerCost)
{
    /// <summary>
    /// Ids of the funded projects, in their order of election, each of which stood in its way: had nobody marked that
    /// one, everything else staying (on ordinal papers, lower choices moving up), this project would have won. Empty
    /// for a winner.
    /// </summary>
    public ImmutableArray<string> Rivals { get; init; } = [];
}
