using ToadLane.Decisions.Proposals;

namespace ToadLane.Decisions.Delivery;

/// <summary>What an officer reported about a project, as everyone can read it.</summary>
public sealed class ProgressReport
{
    public const int LongestText = 2000;

    public ProgressReportId Id { get; init; }

    public required string Text { get; init; }

    public PhotoId? PhotoId { get; init; }

    public DateTime At { get; init; }

    public required string ByName { get; init; }
}
