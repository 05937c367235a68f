using System.Text.Json.Nodes;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>What the public log says of acts of two people: roles, reasons and details, and nobody's name.</summary>
internal static class JointLeaves
{
    public static void AnnounceAsked(this ToadLaneDb db, JointAct act, JsonNode? details) =>
        db.Announce(LeafKind.Deed, act.DecisionId.Value, new
        {
            act.Act,
            Step = "asked",
            Request = act.Id.Value,
            act.Asking.As,
            act.Reason,
            Details = details,
        });

    public static void AnnounceAnswer(this ToadLaneDb db, JointAct act) =>
        db.Announce(LeafKind.Deed, act.DecisionId.Value, new
        {
            act.Act,
            Step = act.Answer!.Verdict,
            Request = act.Id.Value,
            act.Answer.As,
            act.Answer.Reason,
        });
}
