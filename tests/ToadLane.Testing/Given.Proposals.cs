using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;

namespace ToadLane.Testing;

public static partial class Given
{
    /// <summary>What a proposer writes when a test does not care.</summary>
    public static ProposalText AText => new(
        "Benches by the canal",
        "Three benches with backs and arms.",
        "The towpath between the two bridges",
        "Older people have nowhere to rest.",
        new Pence(4_000_00));

    public static Task<StartedProposal> ADraftAsync(
        Func<AsyncServiceScope> enter, Decision decision, ProposalText? text = null) =>
        ADraftAsync(enter, decision, text, Proposer.Unknown);

    public static async Task<StartedProposal> ADraftAsync(
        Func<AsyncServiceScope> enter, Decision decision, ProposalText? text, Proposer proposer)
    {
        StartedProposal started = await DoneAsync<StartProposal, StartedProposal>(
            enter, start => start.RunAsync(decision.Id, proposer, Actor.Visitor, CancellationToken.None));
        ProposalDraft draft = new(text ?? AText, started.Key);
        await DoneAsync<SaveProposal, Proposal>(
            enter, save => save.RunAsync(started.Id, draft, Actor.Visitor, CancellationToken.None));
        return started;
    }

    /// <summary>A proposal that has been sent in, and its key.</summary>
    public static async Task<StartedProposal> ASentProposalAsync(
        Func<AsyncServiceScope> enter, Decision decision, ProposalText? text = null)
    {
        StartedProposal started = await ADraftAsync(enter, decision, text);
        await DoneAsync<SubmitProposal, Proposal>(
            enter, submit => submit.RunAsync(started.Id, started.Key, Actor.Visitor, CancellationToken.None));
        return started;
    }

    /// <summary>A proposal at a stage, and its key. One that is merged is merged into a new one.</summary>
    public static async Task<StartedProposal> AProposalAsync(
        Func<AsyncServiceScope> enter, Decision decision, ProposalStage stage, ProposalText? text = null)
    {
        if (stage == ProposalStage.Draft)
        {
            return await ADraftAsync(enter, decision, text);
        }

        StartedProposal proposal = await ASentProposalAsync(enter, decision, text);
        await BringToAsync(enter, decision, proposal, stage);
        return proposal;
    }

    /// <summary>Lets a proposal onto the site.</summary>
    public static Task AcceptAsync(Func<AsyncServiceScope> enter, ProposalId id) =>
        ModerateAsync(enter, id, new ModerationAnswer(ModerationVerdict.Accepted, null));

    /// <summary>Costs a proposal as feasible.</summary>
    public static Task CostAsync(Func<AsyncServiceScope> enter, ProposalId id, Pence cost) =>
        CostAsync(enter, id, new CostingAnswer(CostingVerdict.Feasible, cost, "Priced from last year’s contract."));

    private static async Task BringToAsync(
        Func<AsyncServiceScope> enter, Decision decision, StartedProposal proposal, ProposalStage stage)
    {
        ProposalId id = proposal.Id;
        switch (stage)
        {
            case ProposalStage.Rejected:
                await ModerateAsync(enter, id, new(ModerationVerdict.Rejected, "It names a private person."));
                break;
            case ProposalStage.Withdrawn:
                await DoneAsync<WithdrawProposal, Proposal>(enter, withdraw => withdraw.RunAsync(
                    id, new(proposal.Key, "I have moved."), Actor.Visitor, CancellationToken.None));
                break;
            case ProposalStage.Published:
                await AcceptAsync(enter, id);
                break;
            case ProposalStage.Merged:
                await AcceptAsync(enter, id);
                StartedProposal other = await AProposalAsync(enter, decision, ProposalStage.Published);
                await DoneAsync<MergeProposals, Proposal>(enter, merge => merge.RunAsync(
                    new(id, other.Id, "Both ask for the same."), AnOfficer, CancellationToken.None));
                break;
            case ProposalStage.NotFeasible:
                await AcceptAsync(enter, id);
                CostingAnswer no = new(CostingVerdict.NotFeasible, Pence.Zero, "The land is not the council’s.");
                await CostAsync(enter, id, no);
                break;
            case ProposalStage.Feasible:
                await AcceptAsync(enter, id);
                await CostAsync(enter, id, new Pence(5_000_00));
                break;
            default:
                break;
        }
    }

    private static Task<Proposal> ModerateAsync(
        Func<AsyncServiceScope> enter, ProposalId id, ModerationAnswer answer) =>
        DoneAsync<ModerateProposal, Proposal>(
            enter, moderate => moderate.RunAsync(id, answer, AnOfficer, CancellationToken.None));

    private static Task<Proposal> CostAsync(Func<AsyncServiceScope> enter, ProposalId id, CostingAnswer answer) =>
        DoneAsync<CostProposal, Proposal>(enter, cost => cost.RunAsync(id, answer, AnOfficer, CancellationToken.None));
}
