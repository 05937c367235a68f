using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;

namespace ToadLane.Demonstration;

/// <summary>
/// Ideas are sent in, with and without an account; one breaks the rules, one is taken back, two ask for the same.
/// </summary>
internal sealed class ProposalStory(Stagehand stage, Cast cast, Scene scene, Random random)
{
    public async Task<List<ProposalId>> TellAsync(
        Decision decision, Actor member, DateTime start, CancellationToken cancel)
    {
        List<ProposalId> accepted = [];
        int days = scene.Plan.Stage == DecisionStage.Proposals ? scene.Plan.StartedDaysAgo - 1 : 20;
        for (int at = 0; at < scene.Plan.Ideas; at++)
        {
            stage.Clock.Set(start.AddDays((double)days * at / scene.Plan.Ideas).AddHours(random.Next(1, 9)));
            Idea idea = Idea.All[(at + scene.Plan.Place) % Idea.All.Count];
            Actor actor = at % 5 == 0 ? cast.Resident : Actor.Visitor;
            StartedProposal sent = await this.SendAsync(decision.Id, idea, actor, cancel);
            bool waits = scene.Plan.Stage == DecisionStage.Proposals && at == scene.Plan.Ideas - 1;
            if (!waits)
            {
                await this.AcceptAsync(sent.Id, member, cancel);
                accepted.Add(sent.Id);
            }
        }

        stage.Clock.Set(start.AddDays(days).AddHours(10));
        await this.SidestoriesAsync(decision.Id, accepted, member, cancel);
        return accepted;
    }

    private async Task<StartedProposal> SendAsync(DecisionId id, Idea idea, Actor actor, CancellationToken cancel)
    {
        Proposer proposer = new(actor == Actor.Visitor ? "A neighbour" : actor.Name, null, Email(actor), null);
        StartedProposal started = await stage.DoAsync<StartProposal, StartedProposal>(p =>
            p.RunAsync(id, proposer, actor, cancel));
        ProposalText text = new(idea.Title, idea.What, idea.Where, idea.Why, idea.Cost);
        await stage.DoAsync<SaveProposal, Proposal>(p =>
            p.RunAsync(started.Id, new ProposalDraft(text, started.Key), actor, cancel));
        await stage.DoAsync<SubmitProposal, Proposal>(p => p.RunAsync(started.Id, started.Key, actor, cancel));
        return started;
    }

    private string? Email(Actor actor) =>
        actor != Actor.Visitor ? null : $"neighbour{random.Next(1, 400)}@example.org";

    private Task<Proposal> AcceptAsync(ProposalId id, Actor member, CancellationToken cancel) =>
        stage.DoAsync<ModerateProposal, Proposal>(p =>
            p.RunAsync(id, new ModerationAnswer(ModerationVerdict.Accepted, null), member, cancel));

    private async Task SidestoriesAsync(
        DecisionId id, List<ProposalId> accepted, Actor member, CancellationToken cancel)
    {
        Idea advertisement = new("Buy my paint", "Half price this week.", "My shop", "It is cheap.", 100);
        StartedProposal broken = await this.SendAsync(id, advertisement, Actor.Visitor, cancel);
        await stage.DoAsync<ModerateProposal, Proposal>(p =>
            p.RunAsync(broken.Id,
                new ModerationAnswer(ModerationVerdict.Rejected, "It is an advertisement."), member, cancel));

        Idea thought = new("A statue", "A statue of a toad.", "Anywhere", "For fun.", 4_000);
        StartedProposal taken = await this.SendAsync(id, thought, Actor.Visitor, cancel);
        await stage.DoAsync<WithdrawProposal, Proposal>(p =>
            p.RunAsync(taken.Id,
                new WithdrawalRequest(taken.Key, "I would rather have benches."), Actor.Visitor, cancel));

        Idea same = new("Seats by the water", "Somewhere to sit.", "The canal", "There is nowhere to sit.", 2_000);
        StartedProposal twin = await this.SendAsync(id, same, Actor.Visitor, cancel);
        await this.AcceptAsync(twin.Id, member, cancel);
        await stage.DoAsync<MergeProposals, Proposal>(p =>
            p.RunAsync(new ProposedMerge(twin.Id, accepted[0], "Both ask for somewhere to sit."), member, cancel));
    }
}
