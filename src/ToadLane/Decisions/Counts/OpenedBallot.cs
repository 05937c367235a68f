using ToadLane.Decisions.Ballots.Closing;

namespace ToadLane.Decisions.Counts;

/// <summary>
/// A ballot out of the box: its check code, by which its voter knows it again, and the numbers of its choices.
/// </summary>
public sealed record OpenedBallot(string CheckCode, IReadOnlyList<int> Choices)
{
    /// <summary>The ballots of an opened box.</summary>
    public static IReadOnlyList<OpenedBallot> Of(OpenedBox box) =>
        [.. box.Votes.Select(v => new OpenedBallot(v.CheckCode, v.Projects))];
}
