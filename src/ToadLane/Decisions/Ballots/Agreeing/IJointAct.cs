using System.Text.Json.Nodes;

namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>
/// An act that takes two people. Every class that implements it is found by that; <see cref="WhoMay"/> says who may
/// ask for it and who may agree.
/// </summary>
public interface IJointAct
{
    Act Act { get; }

    /// <summary>
    /// Examines whether it could be done now, and says exactly what it would do, as JSON. It is asked again before the
    /// second person's agreement counts: what they agree to must be what was asked for, to the letter.
    /// </summary>
    Task<Outcome<string>> PrepareAsync(JointCase wanted, CancellationToken cancel);

    /// <summary>
    /// Does it, in the caller's transaction, which saves and commits. A refusal takes the agreement back too.
    /// </summary>
    Task<Refusal?> CarryOutAsync(AgreedCase agreed, CancellationToken cancel);

    /// <summary>What it is, for whoever has to answer.</summary>
    JointWords Words(JointAct act);

    /// <summary>
    /// What the public log says of the details: all of them, unless an act keeps back what is personal.
    /// </summary>
    JsonNode? Published(JointAct act) => JsonNode.Parse(act.Details);
}
