using System.Collections.Immutable;

namespace ToadLane.Counting.Elections;

/// <summary>Candidates whom their votes could not tell apart, and what settled it.</summary>
/// <param name="Stage">The number of the last stage before the tie.</param>
/// <param name="Question">What had to be decided.</param>
/// <param name="Candidates">Who was tied, in the order of their numbers.</param>
/// <param name="Chosen">Who was taken: for election, for a surplus, for exclusion.</param>
/// <param name="SettledBy">What told them apart.</param>
/// <param name="EarlierStage">The stage at which their votes differed, where that settled it; else null.</param>
public sealed record ElectionTie(
    int Stage,
    TieQuestion Question,
    ImmutableArray<int> Candidates,
    int Chosen,
    TieSettlement SettledBy,
    int? EarlierStage);
