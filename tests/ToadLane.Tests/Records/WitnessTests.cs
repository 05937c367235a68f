using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Trees;
using ToadLane.PublicLog.Witnessing;
using ToadLane.Records;
using ToadLane.Records.Publishing;
using ToadLane.Records.Witnesses;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Records;

/// <summary>One installation witnesses another: it signs trees that continue, and no others.</summary>
public sealed class WitnessTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_log_that_grows_is_witnessed_each_time(string engine)
    {
        await using TestInstallation ours = await TestInstallation.StartAsync(engine);
        await using TestInstallation theirs = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(ours.Enter, new PollPlan());
        await PublishAsync(poll);
        NoteKey witness = await IntroduceAsync(ours, theirs, poll);

        AskedWitnesses first = await AskAsync(ours, theirs);
        Poll.Must(await poll.CastAsync(1, 5));
        await PublishAsync(poll);
        bool isSignedBefore = (await NoteAsync(poll)).IsSignedBy(witness);
        AskedWitnesses second = await AskAsync(ours, theirs);

        Assert.Equal([witness.Name], first.Willing);
        Assert.Equal([witness.Name], second.Willing);
        Assert.False(isSignedBefore);
        SignedNote note = await NoteAsync(poll);
        Assert.True(note.IsSignedBy(witness));
        YearLog log = await poll.ReadAsync(db => db.YearLogs.AsNoTracking().SingleAsync());
        Assert.True(note.IsSignedBy(log.Key));
        Assert.Equal(note.ToString(), new LogFolders(ours.Installation).Of("rochdale", log.Year).FindCheckpoint());
    }

    [Theory, BothEngines]
    public async Task A_second_history_is_refused(string engine)
    {
        await using TestInstallation ours = await TestInstallation.StartAsync(engine);
        await using TestInstallation theirs = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(ours.Enter, new PollPlan());
        await PublishAsync(poll);
        await IntroduceAsync(ours, theirs, poll);
        await AskAsync(ours, theirs);
        YearLog log = await poll.ReadAsync(db => db.YearLogs.AsNoTracking().SingleAsync());
        await using AsyncServiceScope scope = ours.Enter();
        using NoteSigner signer = scope.ServiceProvider.GetRequiredService<LogYears>().SignerOf(log);

        // The log's own key signs another history of the same length, and a longer one.
        StoredNodes other = StoredNodes.Over(
            Enumerable.Range(0, (int)log.PublishedSize + 1).Select(n => TreeHash.OfLeaf([(byte)n])));
        WitnessAnswer same = await JudgeAsync(theirs, Request(log, signer, other, log.PublishedSize));
        WitnessAnswer longer = await JudgeAsync(theirs, Request(log, signer, other, log.PublishedSize + 1));

        Assert.Equal(WitnessVerdict.AnotherSize, same.Verdict);
        Assert.Equal(WitnessVerdict.NotConsistent, longer.Verdict);
        Assert.Null(same.Signature);
        Assert.Null(longer.Signature);
    }

    [Theory, BothEngines]
    public async Task Requests_that_race_are_signed_in_one_order(string engine)
    {
        await using TestInstallation ours = await TestInstallation.StartAsync(engine);
        await using TestInstallation theirs = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(ours.Enter, new PollPlan());
        await PublishAsync(poll);
        await IntroduceAsync(ours, theirs, poll);
        YearLog log = await poll.ReadAsync(db => db.YearLogs.AsNoTracking().SingleAsync());
        string body = new WitnessRequest(0, [], SignedNote.Parse(log.Note!)!).ToString();

        WitnessAnswer[] answers =
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => JudgeAsync(theirs, body))));

        Assert.Equal(1, answers.Count(a => a.Verdict == WitnessVerdict.Witnessed));
        WitnessAnswer[] late = [.. answers.Where(a => a.Verdict == WitnessVerdict.AnotherSize)];
        Assert.Equal(Enumerable.Repeat<long?>(log.PublishedSize, 7), late.Select(a => a.KnownSize));
    }

    [Theory, BothEngines]
    public async Task A_witness_that_cannot_be_reached_holds_nothing_up(string engine)
    {
        await using TestInstallation ours = await TestInstallation.StartAsync(engine);
        await using TestInstallation theirs = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(ours.Enter, new PollPlan());
        await PublishAsync(poll);
        NoteKey witness = await IntroduceAsync(ours, theirs, poll);

        AskedWitnesses asked = await AskAsync(ours, new DeadLine());

        Assert.Equal([witness.Name], asked.Silent);
        Assert.False((await NoteAsync(poll)).IsSignedBy(witness));
    }

    [Fact]
    public async Task Only_a_key_and_a_safe_address_are_taken()
    {
        await using TestInstallation ours = await TestInstallation.StartAsync("sqlite");
        await using AsyncServiceScope scope = ours.Enter();
        NameWitness name = scope.ServiceProvider.GetRequiredService<NameWitness>();
        using NoteSigner signer = NoteSigner.From("witness.example", NoteSigner.NewKey());
        string key = signer.Key.ToString();

        async Task<string> RefusedAsync(string typedKey, string address, Actor actor) =>
            (await name.RunAsync(typedKey, address, actor, Cancel)).Succeeded(out _, out Refusal? no) ? "" : no.Code;

        Assert.Equal("no-key", await RefusedAsync("witness.example", "https://witness.example", Actor.Operator));
        Assert.Equal("no-address", await RefusedAsync(key, "http://witness.example", Actor.Operator));
        Assert.Equal("no-address", await RefusedAsync(key, "file:///etc/passwd", Actor.Operator));
        Assert.Equal("not-yours", await RefusedAsync(key, "https://witness.example", Given.AnOfficer));
        Assert.Equal("", await RefusedAsync(key, "https://witness.example", Actor.Operator));
        Assert.Equal("already-witnessed", await RefusedAsync(key, "https://witness.example", Actor.Operator));
    }

    private static string Request(YearLog log, NoteSigner signer, StoredNodes nodes, long size) => new WitnessRequest(
        log.PublishedSize,
        ConsistencyProof.Make(log.PublishedSize, size, nodes).Hashes,
        new Checkpoint(log.Origin, size, nodes.RootAt(size)).SignedBy(signer)).ToString();

    private static async Task<NoteKey> IntroduceAsync(TestInstallation ours, TestInstallation theirs, Poll poll)
    {
        YearLog log = await poll.ReadAsync(db => db.YearLogs.AsNoTracking().SingleAsync());
        await using AsyncServiceScope there = theirs.Services.CreateAsyncScope();
        Poll.Must(await there.ServiceProvider.GetRequiredService<WitnessLog>()
            .RunAsync(log.Key.ToString(), Actor.Operator, Cancel));
        using NoteSigner signer = await there.ServiceProvider.GetRequiredService<WitnessKeys>().SignerAsync(Cancel);
        await using AsyncServiceScope here = ours.Enter();
        Poll.Must(await here.ServiceProvider.GetRequiredService<NameWitness>()
            .RunAsync(signer.Key.ToString(), "https://witness.example", Actor.Operator, Cancel));
        return signer.Key;
    }

    private static Task<AskedWitnesses> AskAsync(TestInstallation ours, TestInstallation theirs) =>
        AskAsync(ours, new StraightLine(theirs));

    private static async Task<AskedWitnesses> AskAsync(TestInstallation ours, IWitnessLine line)
    {
        await using AsyncServiceScope scope = ours.Enter();
        AskWitnesses ask = new(
            scope.ServiceProvider.GetRequiredService<ToadLaneDb>(),
            new LogFolders(ours.Installation),
            scope.ServiceProvider.GetRequiredService<CurrentCouncil>(),
            line);
        return Poll.Must(await ask.RunAsync(Actor.Clock, Cancel));
    }

    private static async Task<SignedNote> NoteAsync(Poll poll) =>
        SignedNote.Parse((await poll.ReadAsync(db => db.YearLogs.AsNoTracking().SingleAsync())).Note!)!;

    private static async Task PublishAsync(Poll poll) => Poll.Must(await poll.RunAsync<PublishLog, PublishedLog>(
        publish => publish.RunAsync(Actor.Clock, 1, Cancel)));

    private static async Task<WitnessAnswer> JudgeAsync(TestInstallation installation, string body)
    {
        await using AsyncServiceScope scope = installation.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Witness>().JudgeAsync(body, Cancel);
    }

    private sealed class StraightLine(TestInstallation installation) : IWitnessLine
    {
        public async Task<(int Status, string Body)> SendAsync(Uri address, string body, CancellationToken cancel)
        {
            WitnessAnswer answer = await JudgeAsync(installation, body);
            return ((int)answer.Verdict, answer.Signature is { } signature ? $"{signature}\n" : $"{answer.KnownSize}\n");
        }
    }

    private sealed class DeadLine : IWitnessLine
    {
        public Task<(int Status, string Body)> SendAsync(Uri address, string body, CancellationToken cancel) =>
            throw new HttpRequestException("Nobody there.");
    }
}
