using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>What another rule, or other settings, would have chosen from the same papers.</summary>
/// <param name="Result">Its whole result.</param>
/// <param name="Gained">Projects that it funds and the result compared with does not, in its order of election.</param>
/// <param name="Lost">Projects that it does not fund and the result compared with does, in that one's order.</param>
public sealed record RuleComparison(CountResult Result, ImmutableArray<string> Gained, ImmutableArray<string> Lost)
{
    /// <summary>Whether other projects are funded than in the result compared with.</summary>
    public bool IsDifferent => !Gained.IsEmpty || !Lost.IsEmpty;
}
