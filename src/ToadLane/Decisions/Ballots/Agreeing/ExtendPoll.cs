using ToadLane.Bodies;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>
/// Puts off the close of a vote that is open, for a stated reason: Ontario 2018 needed 24 hours more, and by emergency
/// powers. The close that was planned stays in the sealed rule sheet and beside the new one.
/// </summary>
public sealed class ExtendPoll(ToadLaneDb db, Installation installation) : IJointAct
{
    public Act Act => Act.ExtendPoll;

    public async Task<Outcome<string>> PrepareAsync(JointCase wanted, CancellationToken cancel)
    {
        if (MovedClose.Read(wanted.Details) is not { } closesAt)
        {
            return JointRefusals.DetailsAreWrong;
        }

        Timetable times = wanted.Decision.Timetable;
        if (wanted.Decision.StageAt(wanted.Now) is not DecisionStage.Voting)
        {
            return DecisionRefusals.VotingIsNotOpen;
        }

        int days = installation.LongestExtensionDays;
        if (closesAt <= times.ClosesAt || closesAt > times.VotingClosesAt.AddDays(days))
        {
            return JointRefusals.CloseIsWrong(days);
        }

        Power? power = await db.Powers.FindAsync([wanted.Decision.PowerId], cancel);
        return power!.IsHeldOn(DateOnly.FromDateTime(closesAt))
            ? MovedClose.Write(closesAt)
            : DecisionRefusals.PowerIsNotHeld;
    }

    public Task<Refusal?> CarryOutAsync(AgreedCase agreed, CancellationToken cancel) =>
        Task.FromResult(agreed.Decision.MoveClose(MovedClose.Read(agreed.Act.Details)!.Value, agreed.Now));

    public JointWords Words(JointAct act) => new(
        "Extend the poll",
        "Voting would close later, on {0}. The close that was planned stays on the page beside it.",
        MovedClose.Read(act.Details)!.Value);
}
