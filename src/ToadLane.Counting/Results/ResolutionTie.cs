using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Results;

/// <summary>As many said yes as no, where a simple majority of those was asked.</summary>
/// <param name="Votes">How many said yes, and as many no.</param>
/// <param name="SettledBy">The casting vote, if there is one.</param>
public sealed record ResolutionTie(long Votes, CastingVote SettledBy);
