namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>Lets voting begin before its time; the timetable seals the ballot and opens it at once.</summary>
public sealed class OpenEarly : IJointAct
{
    public Act Act => Act.OpenEarly;

    public Task<Outcome<string>> PrepareAsync(JointCase wanted, CancellationToken cancel)
    {
        Decision decision = wanted.Decision;
        bool may = decision.StageAt(wanted.Now) is DecisionStage.BallotPublished
            && wanted.Now < decision.Timetable.OpensAt;
        return Task.FromResult<Outcome<string>>(may ? "{}" : DecisionRefusals.CannotOpenEarly);
    }

    public Task<Refusal?> CarryOutAsync(AgreedCase agreed, CancellationToken cancel) =>
        Task.FromResult(agreed.Decision.OpenEarly(agreed.Now));

    public JointWords Words(JointAct act) => new(
        "Open the vote early", "Voting would open at once. From then on the ballot and the register are fixed.");
}
