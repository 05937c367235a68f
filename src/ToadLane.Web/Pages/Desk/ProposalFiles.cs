using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Desk;

/// <summary>Takes proposals out of the cabinet, for those who may do the act that the page is about.</summary>
public sealed class ProposalFiles(ToadLaneDb db, ICurrentActor who)
{
    /// <summary>The proposal by its address, or the refusal when there is none or it is not theirs.</summary>
    public async Task<Outcome<ProposalFile>> OpenAsync(string slug, int number, Act act, CancellationToken cancel)
    {
        if (!(await this.DecisionAsync(slug, act, cancel)).Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return refusal;
        }

        Proposal? proposal = await db.SentTo(decision.Id).AsNoTracking()
            .SingleOrDefaultAsync(p => p.Number == number, cancel);
        return proposal is null ? ProposalRefusals.NoSuchProposal : new ProposalFile(decision, proposal);
    }

    public async Task<Outcome<Decision>> DecisionAsync(string slug, Act act, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        return WhoMay.Refuses(who.Actor, act, decision.BodyId.Value) is { } notYours ? notYours : decision;
    }

    /// <summary>The status of a page that was refused its file: not found, or not yours.</summary>
    public static int StatusOf(Refusal refusal) =>
        refusal.Code == "not-yours" ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
}
