namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>
/// What is asked for, with the decision held to the end of the transaction. The details are what was asked with, or
/// what <see cref="IJointAct.PrepareAsync"/> made of them.
/// </summary>
public sealed record JointCase(Decision Decision, string Details, string Reason, DateTime Now);
