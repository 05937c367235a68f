namespace ToadLane.Decisions.Delivery;

/// <summary>A step of a project: what, by when, and whether it was reached.</summary>
public sealed class Milestone
{
    public const int LongestTitle = 150;

    public MilestoneId Id { get; init; }

    public required string Title { get; init; }

    public DateOnly PlannedOn { get; init; }

    public MilestoneDone? Done { get; private set; }

    public Refusal? Reach(MilestoneDone done)
    {
        if (Done is not null)
        {
            return DeliveryRefusals.MilestoneIsReached(Title);
        }

        Done = done;
        return null;
    }
}
