using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Proposals;

public sealed class ProposalHistoryTests
{
    [Theory, BothEngines]
    public async Task A_corrected_costing_leaves_both_answers_in_the_history_and_the_audit_trail(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        StartedProposal proposal =
            await Given.AProposalAsync(installation.Enter, decision, ProposalStage.Feasible);

        installation.Clock.Advance(TimeSpan.FromDays(1));
        await Given.CostAsync(installation.Enter, proposal.Id, new Pence(7_000_00));

        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        List<ProposalStep> steps = await db.ProposalSteps
            .Where(s => s.ProposalId == proposal.Id && s.News == ProposalNews.Feasible)
            .OrderBy(s => s.At).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([new Pence(5_000_00), new Pence(7_000_00)], steps.Select(s => s.Cost));
        int deeds = await db.AuditEntries.CountAsync(
            a => a.SubjectId == proposal.Id.Value && a.Act == Act.CostProposal, TestContext.Current.CancellationToken);
        Assert.Equal(2, deeds);
    }

    [Theory, BothEngines]
    public async Task A_cost_over_the_whole_budget_is_refused(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        StartedProposal proposal =
            await Given.AProposalAsync(installation.Enter, decision, ProposalStage.Published);

        string code = await Given.RefusedAsync<CostProposal, Proposal>(installation.Enter, cost => cost.RunAsync(
            proposal.Id,
            new CostingAnswer(CostingVerdict.Feasible, decision.Budget + new Pence(1), "A quote"),
            Given.AnOfficer,
            CancellationToken.None));

        Assert.Equal("costs-more-than-the-budget", code);
    }

    [Theory, BothEngines]
    public async Task A_proposal_that_carries_others_cannot_be_withdrawn(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        StartedProposal carrier =
            await Given.AProposalAsync(installation.Enter, decision, ProposalStage.Published);
        StartedProposal other = await Given.AProposalAsync(installation.Enter, decision, ProposalStage.Published);
        await Given.DoneAsync<MergeProposals, Proposal>(installation.Enter, merge => merge.RunAsync(
            new(other.Id, carrier.Id, "The same"), Given.AMember(decision.BodyId), CancellationToken.None));

        Assert.Equal("proposal-carries-others", await WithdrawAsync(installation, carrier));
        Assert.Equal("proposal-is-over", await WithdrawAsync(installation, other));
    }

    [Theory, BothEngines]
    public async Task Of_officers_who_answer_at_once_the_first_is_heard_and_the_others_are_told(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        StartedProposal proposal =
            await Given.AProposalAsync(installation.Enter, decision, ProposalStage.Submitted);

        Outcome<Proposal>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
        {
            await using AsyncServiceScope scope = installation.Enter();
            ModerationVerdict verdict = i % 2 == 0 ? ModerationVerdict.Accepted : ModerationVerdict.Rejected;
            return await scope.ServiceProvider.GetRequiredService<ModerateProposal>().RunAsync(
                proposal.Id, new ModerationAnswer(verdict, "A reason"), Given.AnOfficer, CancellationToken.None);
        })));

        Assert.Single(outcomes, outcome => outcome.Succeeded(out _, out _));
        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        int told = await db.ProposalSteps.CountAsync(
            s => s.News == ProposalNews.Accepted || s.News == ProposalNews.Rejected,
            TestContext.Current.CancellationToken);
        Assert.Equal(1, told);
    }

    [Theory, BothEngines]
    public async Task A_member_of_another_partnership_may_not_moderate_or_merge(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        Decision elsewhere = await Given.ADecisionAsync(installation.Enter);
        StartedProposal proposal =
            await Given.AProposalAsync(installation.Enter, decision, ProposalStage.Submitted);

        string code = await Given.RefusedAsync<ModerateProposal, Proposal>(
            installation.Enter,
            moderate => moderate.RunAsync(
                proposal.Id,
                new ModerationAnswer(ModerationVerdict.Accepted, null),
                Given.AMember(elsewhere.BodyId),
                CancellationToken.None));

        Assert.Equal("not-yours", code);
    }

    [Theory, BothEngines]
    public async Task The_database_and_the_entity_agree_on_every_stage(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        foreach (ProposalStage stage in Enum.GetValues<ProposalStage>())
        {
            await Given.AProposalAsync(installation.Enter, decision, stage);
        }

        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        List<Proposal> all = await db.Proposals.ToListAsync(TestContext.Current.CancellationToken);
        foreach (ProposalStage stage in Enum.GetValues<ProposalStage>())
        {
            List<ProposalId> found =
                await db.Proposals.At(stage).Select(p => p.Id).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(all.Where(p => p.Stage == stage).Select(p => p.Id).ToHashSet(), found.ToHashSet());
            Assert.NotEmpty(found);
        }
    }

    [Theory, BothEngines]
    public async Task A_search_finds_words_in_any_case_and_takes_signs_as_they_are(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        ProposalText text = Given.AText with { Title = "100% Wild Flowers" };
        await Given.AProposalAsync(installation.Enter, decision, ProposalStage.Published, text);
        await Given.AProposalAsync(installation.Enter, decision, ProposalStage.Published);
        await Given.AProposalAsync(installation.Enter, decision, ProposalStage.Rejected, text);

        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Assert.Equal([1], await FindAsync("wild FLOWERS"));
        Assert.Equal([1], await FindAsync("0%"));
        Assert.Equal([2], await FindAsync(" #2 "));
        Assert.Empty(await FindAsync("b_nches"));

        Task<List<int?>> FindAsync(string text) => db.SentTo(decision.Id).Saying(text)
            .Select(p => p.Number).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static Task<string> WithdrawAsync(TestInstallation installation, StartedProposal proposal) =>
        Given.RefusedAsync<WithdrawProposal, Proposal>(installation.Enter, withdraw => withdraw.RunAsync(
            proposal.Id, new WithdrawalRequest(proposal.Key, null), Actor.Visitor, CancellationToken.None));
}
