using System.Text;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.Records;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Agreeing;

/// <summary>Two people must both be there: who asked still needs the role when the second agrees.</summary>
public sealed class LostRoleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task What_somebody_asked_who_has_lost_the_role_lapses_when_another_agrees(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        JointAct asked = await Given.AskedAsync(
            installation.Enter, new NewJointAct(poll.Id, Act.CloseEarly, "Done"), Given.AnOfficer);
        ResidentId asker = new(Given.AnOfficer.Id!.Value);
        await Given.DoneAsync<RevokeRole, RoleGrant>(installation.Enter, revoke => revoke.RunAsync(
            new RoleRevocation(asker, Role.Officer, "Left the council"), Actor.Operator, Cancel));

        string refused = await RefusedAsync(installation, asked);
        string again = await RefusedAsync(installation, asked);

        Assert.Equal(("joint-act-asker-has-left", "joint-act-answered"), (refused, again));
        Assert.Null((await DecisionAsync(poll)).Timetable.MovedCloseAt);
        JointAct ended = await poll.ReadAsync(db => db.JointActs.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal((JointVerdict.Lapsed, Role.Clock), (ended.Answer!.Verdict, ended.Answer.As));
        string leaf = await poll.ReadAsync(async db => Encoding.UTF8.GetString(
            (await db.PendingLeaves.OrderBy(l => l.Number).LastAsync(l => l.Kind == LeafKind.Deed, Cancel)).Entry));
        Assert.Contains("\"step\":\"lapsed\"", leaf);
        Assert.Contains("no longer holds the role", leaf);
    }

    [Theory, BothEngines]
    public async Task What_somebody_asked_lapses_once_their_account_is_closed(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        JointAct asked = await Given.AskedAsync(
            installation.Enter, new NewJointAct(poll.Id, Act.VoidDecision, "Wrong"), Given.AnOfficer);
        ResidentId asker = new(Given.AnOfficer.Id!.Value);
        await poll.ReadAsync(async db =>
        {
            (await db.Residents.SingleAsync(r => r.Id == asker, Cancel)).Close(new DateOnly(2026, 6, 1));
            return await db.SaveChangesAsync(Cancel);
        });

        Assert.Equal("joint-act-asker-has-left", await RefusedAsync(installation, asked));
        Assert.Null((await DecisionAsync(poll)).Voiding);
    }

    private static Task<Decision> DecisionAsync(Poll poll) =>
        poll.ReadAsync(db => db.Decisions.AsNoTracking().SingleAsync(d => d.Id == poll.Id, Cancel));

    private static Task<string> RefusedAsync(TestInstallation installation, JointAct asked) =>
        Given.RefusedAsync<AnswerJointAct, JointAct>(installation.Enter, answer => answer.RunAsync(
            asked.Id, JointReply.Agree, Given.AReturningOfficer, Cancel));
}
