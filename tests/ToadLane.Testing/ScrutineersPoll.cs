using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Ballots.Sealing.Keys;
using ToadLane.Testing.Databases;

namespace ToadLane.Testing;

/// <summary>A poll whose key was split among five scrutineers, of whom three open the box.</summary>
public sealed class ScrutineersPoll
{
    private ScrutineersPoll(TestInstallation installation, Poll poll, NewKey key) =>
        (this.Installation, this.Poll, this.Key) = (installation, poll, key);

    public TestInstallation Installation { get; }

    public Poll Poll { get; }

    public NewKey Key { get; }

    public static async Task<ScrutineersPoll> OpenAsync(TestInstallation installation)
    {
        NewKey? made = null;
        PollPlan plan = new()
        {
            Rules = new(BallotStyle.WithinBudget, CountingRule.Greedy) { KeyHolding = KeyHolding.ScrutineersCount },
            Key = slug => (made = Poll.Must(KeyCeremony.Make(slug, 5, 3))).Open,
        };
        Poll poll = await Poll.OpenAsync(installation.Enter, plan);
        return new ScrutineersPoll(installation, poll, made!);
    }

    /// <summary>Lets the time of voting pass, and closes it.</summary>
    public async Task CloseAsync()
    {
        this.Installation.Clock.MoveTo(this.Poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await this.Poll.CloseAsync());
    }

    public async Task<BoxFile> BoxAsync() => Poll.Must(await this.Poll.RunAsync<ExportBox, BoxFile>(
        export => export.RunAsync(this.Poll.Id, Given.AScrutineer, CancellationToken.None)));

    /// <summary>What a scrutineer's own machine makes of the box with shares 2, 3 and 5.</summary>
    public OfflineResult Count(BoxFile box)
    {
        ShareFile[] shares = [this.Key.Shares[1], this.Key.Shares[2], this.Key.Shares[4]];
        byte[] key = Poll.Must(KeyCeremony.Open(RuleSheet.Read(box.Rules), shares));
        return Poll.Must(OfflineCount.Of(box, key, CancellationToken.None));
    }

    public async Task<Outcome<JointAct>> BringAsync(string result)
    {
        await Given.HasAccountAsync(this.Poll.Enter, Given.AScrutineer);
        return await this.Poll.RunAsync<BringCount, JointAct>(
            bring => bring.RunAsync(this.Poll.Id, result, Given.AScrutineer, CancellationToken.None));
    }

    public Task<Outcome<JointAct>> AgreeAsync(JointAct brought, string? fingerprint) =>
        this.Poll.RunAsync<AnswerJointAct, JointAct>(answer => answer.RunAsync(
            brought.Id,
            JointReply.Agree with { Evidence = fingerprint },
            Given.AnotherScrutineer,
            CancellationToken.None));
}
