using Microsoft.EntityFrameworkCore;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>
/// Declares a decision void before the lawful decision-maker has acted on it. A vote that is open ends, its box is
/// never opened and its key is destroyed; a result that is published stays, marked void.
/// </summary>
public sealed class VoidDecision(ToadLaneDb db) : IJointAct
{
    public Act Act => Act.VoidDecision;

    public Task<Outcome<string>> PrepareAsync(JointCase wanted, CancellationToken cancel) =>
        Task.FromResult<Outcome<string>>(wanted.Decision switch
        {
            { Voiding: not null } => DecisionRefusals.IsVoid,
            { Adoption: not null } => DecisionRefusals.AlreadyAdopted,
            _ => "{}",
        });

    public async Task<Refusal?> CarryOutAsync(AgreedCase agreed, CancellationToken cancel)
    {
        if (agreed.Decision.MakeVoid(new Voiding(agreed.Now, agreed.Act.Reason)) is { } refusal)
        {
            return refusal;
        }

        Seal? seal = await db.Seals.SingleOrDefaultAsync(s => s.DecisionId == agreed.Decision.Id, cancel);
        if (seal?.LockedPrivateKey is not null)
        {
            seal.LockedPrivateKey = null;
            db.Announce(LeafKind.KeyDestroyed, agreed.Decision.Id.Value, new { });
        }

        return null;
    }

    public JointWords Words(JointAct act) => new(
        "Declare the decision void",
        "A vote that is open would end, and its box would never be opened. A result would stay on the page, marked "
        + "void. This cannot be taken back.");
}
