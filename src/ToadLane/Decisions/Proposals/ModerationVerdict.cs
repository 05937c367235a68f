namespace ToadLane.Decisions.Proposals;

public enum ModerationVerdict
{
    Accepted,
    Rejected,
}
