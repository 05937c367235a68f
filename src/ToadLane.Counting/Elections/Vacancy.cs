using System.Collections.Immutable;

namespace ToadLane.Counting.Elections;

/// <summary>Seats that fell vacant after an election.</summary>
/// <param name="InOffice">Those elected who stay.</param>
/// <param name="Gone">Those elected who left their seats.</param>
/// <param name="Unwilling">Candidates who were not elected and no longer want to be.</param>
public sealed record Vacancy(
    ImmutableArray<int> InOffice, ImmutableArray<int> Gone, ImmutableArray<int> Unwilling);
