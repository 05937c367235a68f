using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>The votes on a resolution, as a file holds them.</summary>
/// <param name="Title">What was put to the vote; may be empty.</param>
/// <param name="Classes">The votes of each class, in the order in which they come; at least one.</param>
/// <param name="Spoilt">The papers that could not be counted, with reasons; they are in the classes' numbers.</param>
public sealed record ResolutionVotes(
    string Title, ImmutableArray<ClassVotes> Classes, ImmutableArray<RejectedPaper> Spoilt);
