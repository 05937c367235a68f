using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Proposals;

public sealed class ForgetDraftsTests
{
    [Theory, BothEngines]
    public async Task A_draft_goes_thirty_days_after_ideas_closed_and_what_was_sent_in_stays(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Decision decision = await Given.ADecisionAsync(installation.Enter);
        await Given.ADraftAsync(installation.Enter, decision);
        await Given.ASentProposalAsync(installation.Enter, decision);
        DateTime closed = decision.Timetable.ProposalsCloseAt;

        installation.Clock.MoveTo(closed.AddDays(30));
        Assert.Equal(0, await ForgetAsync(installation));
        installation.Clock.MoveTo(closed.AddDays(30).AddMinutes(1));
        Assert.Equal(1, await ForgetAsync(installation));

        await using AsyncServiceScope scope = installation.Enter();
        Proposal left = await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Proposals
            .SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ProposalStage.Submitted, left.Stage);
    }

    [Theory, BothEngines]
    public async Task Nobody_but_the_timetable_may(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);

        string code = await Given.RefusedAsync<ForgetDrafts, int>(
            installation.Enter, forget => forget.RunAsync(Given.AnOfficer, CancellationToken.None));

        Assert.Equal("not-yours", code);
    }

    private static Task<int> ForgetAsync(TestInstallation installation) => Given.DoneAsync<ForgetDrafts, int>(
        installation.Enter, forget => forget.RunAsync(Actor.Clock, CancellationToken.None));
}
