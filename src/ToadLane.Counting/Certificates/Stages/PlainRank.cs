namespace ToadLane.Counting.Certificates.Stages;

/// <summary>A rank of a paper.</summary>
/// <param name="Number">From 1, empty ranks counted.</param>
/// <param name="IsGap">The voter left it empty.</param>
/// <param name="Candidates">Who stands and is there, by place from 0.</param>
internal sealed record PlainRank(int Number, bool IsGap, List<int> Candidates);
