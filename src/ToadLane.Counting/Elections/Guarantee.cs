using System.Collections.Immutable;

namespace ToadLane.Counting.Elections;

/// <summary>
/// Places that are kept for a class of candidates, or a limit on how many of a class may be elected: "at least two
/// tenants", "at most three from one ward".
/// </summary>
/// <param name="Class">What the candidates have in common, in words.</param>
/// <param name="Candidates">Their numbers.</param>
/// <param name="AtLeast">How many of them must be elected; 0 for no such rule.</param>
/// <param name="AtMost">How many of them may be elected.</param>
public sealed record Guarantee(string Class, ImmutableArray<int> Candidates, int AtLeast, int AtMost = int.MaxValue);
