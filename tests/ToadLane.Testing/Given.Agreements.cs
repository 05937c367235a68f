using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Bodies;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.Storage;

namespace ToadLane.Testing;

public static partial class Given
{
    public static Actor AReturningOfficer { get; } = AnActor("Rita Returning", Role.ReturningOfficer);

    public static Actor AScrutineer { get; } = AnActor("Sam Scrutineer", Role.Scrutineer);

    public static Actor AnotherScrutineer { get; } = AnActor("Sal Scrutineer", Role.Scrutineer);

    /// <summary>What one person asked for and nobody has answered.</summary>
    public static async Task<JointAct> AskedAsync(Func<AsyncServiceScope> enter, NewJointAct wish, Actor first)
    {
        await HasAccountAsync(enter, first);
        return await DoneAsync<AskForJointAct, JointAct>(
            enter, ask => ask.RunAsync(wish, first, CancellationToken.None));
    }

    /// <summary>Sees that an actor of a test has an account, with the roles and seats that it claims.</summary>
    public static async Task HasAccountAsync(Func<AsyncServiceScope> enter, Actor actor)
    {
        await using AsyncServiceScope scope = enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        ResidentId id = new(actor.Id!.Value);
        if (await db.Residents.AnyAsync(r => r.Id == id))
        {
            return;
        }

        DateTime now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        DateOnly since = DateOnly.FromDateTime(now).AddYears(-1);
        db.Residents.Add(new Resident { Id = id, CreatedOn = since });
        foreach (Role role in actor.Roles.Intersect(RoleGrant.Grantable))
        {
            NewRoleGrant grant = new(id, role, "For a test") { From = now.AddYears(-1) };
            db.RoleGrants.Add(Poll.Must(RoleGrant.Of(grant, Actor.Operator, now)));
        }

        await db.SaveChangesAsync();
        SeatMember seat = scope.ServiceProvider.GetRequiredService<SeatMember>();
        foreach (Guid bodyId in actor.Bodies)
        {
            Body body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == new BodyId(bodyId));
            NewMember member = new(body.Constituencies[0].Id, actor.Name, since) { ResidentId = id.Value };
            Poll.Must(await seat.RunAsync(body.Id, member, Actor.Operator, CancellationToken.None));
        }
    }

    /// <summary>What one person asked for and another agreed to, and so was done.</summary>
    public static async Task<JointAct> AgreedAsync(
        Func<AsyncServiceScope> enter, NewJointAct wish, Actor first, Actor second)
    {
        JointAct asked = await AskedAsync(enter, wish, first);
        return await DoneAsync<AnswerJointAct, JointAct>(
            enter, answer => answer.RunAsync(asked.Id, JointReply.Agree, second, CancellationToken.None));
    }

    /// <summary>Publishes a ballot that is ready: an officer asks, a member agrees.</summary>
    public static Task<JointAct> PublishedAsync(Func<AsyncServiceScope> enter, Decision decision) => AgreedAsync(
        enter,
        new NewJointAct(decision.Id, Act.PublishBallot, "Every idea has its answer."),
        AnOfficer,
        AMember(decision.BodyId));
}
