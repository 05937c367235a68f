using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Proposals;

public sealed class SubmitProposalTests
{
    [Theory, BothEngines]
    public async Task Proposals_sent_at_the_same_moment_get_different_numbers(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        List<StartedProposal> drafts = [];
        for (int i = 0; i < 6; i++)
        {
            drafts.Add(await Given.ADraftAsync(installation.Enter, decision));
        }

        Proposal[] sent = await Task.WhenAll(drafts.Select(draft => Task.Run(() => SubmitAsync(installation, draft))));

        Assert.Equal([1, 2, 3, 4, 5, 6], sent.Select(p => p.Number!.Value).Order());
    }

    [Theory, BothEngines]
    public async Task Sending_the_same_one_twice_at_once_sends_it_once(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        StartedProposal draft = await Given.ADraftAsync(installation.Enter, decision);

        Outcome<Proposal>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using AsyncServiceScope scope = installation.Enter();
            return await scope.ServiceProvider.GetRequiredService<SubmitProposal>()
                .RunAsync(draft.Id, draft.Key, Actor.Visitor, CancellationToken.None);
        })));

        Assert.Single(outcomes, outcome => outcome.Succeeded(out _, out _));
        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        ProposalStep step = await db.ProposalSteps.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ProposalNews.Received, step.News);
    }

    [Theory, BothEngines]
    public async Task It_is_refused_to_strangers_and_when_proposals_are_closed(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        StartedProposal draft = await Given.ADraftAsync(installation.Enter, decision);

        Assert.Equal("no-such-proposal", await RefusedAsync(installation, new(Ids.New<ProposalId>(), draft.Key)));
        Assert.Equal("not-your-proposal", await RefusedAsync(installation, draft with { Key = ProposerKey.New() }));
        installation.Clock.MoveTo(decision.Timetable.ProposalsCloseAt);
        Assert.Equal("not-your-proposal", await RefusedAsync(installation, draft with { Key = "" }));
        Assert.Equal("proposals-not-open", await RefusedAsync(installation, draft));
    }

    [Theory, BothEngines]
    public async Task A_signed_in_proposer_needs_no_key(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        StartedProposal started = await Given.DoneAsync<StartProposal, StartedProposal>(
            installation.Enter,
            start => start.RunAsync(decision.Id, Proposer.Unknown, Given.AResident, CancellationToken.None));

        Proposal saved = await Given.DoneAsync<SaveProposal, Proposal>(
            installation.Enter,
            save => save.RunAsync(started.Id, new(Given.AText, null), Given.AResident, CancellationToken.None));

        Assert.Equal(Given.AResident.Id, saved.Proposer.ResidentId);
    }

    private static Task<Proposal> SubmitAsync(TestInstallation installation, StartedProposal draft) =>
        Given.DoneAsync<SubmitProposal, Proposal>(
            installation.Enter,
            submit => submit.RunAsync(draft.Id, draft.Key, Actor.Visitor, CancellationToken.None));

    private static Task<string> RefusedAsync(TestInstallation installation, StartedProposal draft) =>
        Given.RefusedAsync<SubmitProposal, Proposal>(
            installation.Enter,
            submit => submit.RunAsync(draft.Id, draft.Key, Actor.Visitor, CancellationToken.None));
}
