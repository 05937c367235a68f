namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>
/// An act that a second person agreed to just now, and the decision, held to the end of the transaction.
/// </summary>
public sealed record AgreedCase(JointAct Act, Decision Decision, Actor Second, DateTime Now)
{
    /// <summary>What the second person brought, where an act asks for it.</summary>
    public string? Evidence { get; init; }
}
