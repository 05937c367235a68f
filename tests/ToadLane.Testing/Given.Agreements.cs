using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Agreeing;

namespace ToadLane.Testing;

public static partial class Given
{
    public static Actor AReturningOfficer { get; } = AnActor("Rita Returning", Role.ReturningOfficer);

    public static Actor AScrutineer { get; } = AnActor("Sam Scrutineer", Role.Scrutineer);

    public static Actor AnotherScrutineer { get; } = AnActor("Sal Scrutineer", Role.Scrutineer);

    /// <summary>What one person asked for and nobody has answered.</summary>
    public static Task<JointAct> AskedAsync(Func<AsyncServiceScope> enter, NewJointAct wish, Actor first) =>
        DoneAsync<AskForJointAct, JointAct>(enter, ask => ask.RunAsync(wish, first, CancellationToken.None));

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
