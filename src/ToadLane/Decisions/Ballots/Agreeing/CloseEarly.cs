namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>Ends a vote before its time: no vote is taken from then on, and the timetable closes it at once.</summary>
public sealed class CloseEarly : IJointAct
{
    public Act Act => Act.CloseEarly;

    public Task<Outcome<string>> PrepareAsync(JointCase wanted, CancellationToken cancel) =>
        Task.FromResult<Outcome<string>>(wanted.Decision.StageAt(wanted.Now) is DecisionStage.Voting
            ? "{}"
            : DecisionRefusals.VotingIsNotOpen);

    public Task<Refusal?> CarryOutAsync(AgreedCase agreed, CancellationToken cancel) =>
        Task.FromResult(agreed.Decision.MoveClose(agreed.Now, agreed.Now));

    public JointWords Words(JointAct act) => new(
        "Close the vote early", "Voting would end at once. People who have not voted yet could not vote any more.");
}
