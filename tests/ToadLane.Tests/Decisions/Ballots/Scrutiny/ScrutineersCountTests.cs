using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Ballots.Sealing.Keys;
using ToadLane.OpenData;
using ToadLane.OpenData.Verification;
using ToadLane.Records.Publishing;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Scrutiny;

public sealed class ScrutineersCountTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Scrutineers_open_the_box_elsewhere_and_two_of_them_publish_what_they_counted(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        ScrutineersPoll scrutiny = await ScrutineersPoll.OpenAsync(installation);
        Poll poll = scrutiny.Poll;
        Poll.Must(await poll.CastAsync(1, 5));
        VoteReceipt changed = Poll.Must(await poll.CastAsync(1, 1, 2));
        Poll.Must(await poll.CastAsync(2, 2));
        Poll.Must(await poll.CastAsync(3));
        await scrutiny.CloseAsync();
        await TurnAsync(installation);

        OfflineResult first = scrutiny.Count(await scrutiny.BoxAsync());
        OfflineResult second = scrutiny.Count(await scrutiny.BoxAsync());
        Assert.Equal(first.Result.ToJson(), second.Result.ToJson());
        Assert.Equal(first.Count.BallotFile, second.Count.BallotFile);
        JointAct brought = Poll.Must(await scrutiny.BringAsync(first.Result.ToJson()));
        Assert.Equal("fingerprint-is-missing", Code(await scrutiny.AgreeAsync(brought, null)));
        Assert.Equal("fingerprint-differs", Code(await scrutiny.AgreeAsync(brought, new string('0', 30))));
        Assert.Null((await poll.ReadAsync(db => db.Decisions.SingleAsync(d => d.Id == poll.Id))).CountedAt);
        Poll.Must(await scrutiny.AgreeAsync(brought, second.Result.Fingerprint()));

        var count = await poll.ReadAsync(db => db.Counts.SingleAsync(c => c.DecisionId == poll.Id));
        Reconciliation sums = await poll.ReadAsync(db => db.Reconciliations.SingleAsync(r => r.DecisionId == poll.Id));
        Assert.Equal(first.Count.BallotFile, count.BallotFile);
        Assert.Equal(first.Count.Sheet, count.Sheet);
        Assert.Equal([2, 1, 3, 4], count.Winners);
        Assert.Contains(changed.CheckCode, count.BallotFile);
        Assert.True(sums.AgreesAfterCount);
        Assert.Equal("already-counted", Code(await scrutiny.BringAsync(first.Result.ToJson())));
        await VerifyAsync(installation, poll);
    }

    [Theory, BothEngines]
    public async Task The_finished_database_and_the_master_key_together_open_nothing(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        ScrutineersPoll scrutiny = await ScrutineersPoll.OpenAsync(installation);
        Poll poll = scrutiny.Poll;
        Poll.Must(await poll.CastAsync(1, 1));
        Seal open = await poll.ReadAsync(db => db.Seals.SingleAsync(s => s.DecisionId == poll.Id));
        await scrutiny.CloseAsync();

        Outcome<OpenedBox> tried = await poll.RunAsync<OpenBox, OpenedBox>(
            box => box.RunAsync(poll.Id, Actor.Operator, Cancel));
        string key = await poll.ReadAsync(db => db.DecisionKeys.Select(k => k.File).SingleAsync());

        Assert.Null(open.LockedPrivateKey);
        Assert.Equal("counted-by-scrutineers", Code(tried));
        Assert.DoesNotContain("locked_key", key, StringComparison.Ordinal);
        byte[] secret = scrutiny.Key.Shares[0].LockedKey;
        byte[] part = scrutiny.Key.Shares[0].Open()!.Value;
        foreach (string file in installation.Installation.Engine == "sqlite"
            ? Directory.EnumerateFiles(installation.Installation.Folder, "*", SearchOption.AllDirectories)
            : [])
        {
            byte[] bytes = await File.ReadAllBytesAsync(file, Cancel);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(secret.AsSpan(0, 32)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(part));
        }

        using RSA other = RSA.Create(3072);
        BoxFile box = await scrutiny.BoxAsync();
        OfflineResult wrong = Poll.Must(OfflineCount.Of(box, other.ExportPkcs8PrivateKey(), Cancel));
        Assert.Empty(wrong.Result.Votes);
        Assert.Equal(["envelope-is-no-vote"], wrong.Result.Rejected.Select(r => r.Why));
    }

    [Theory, BothEngines]
    public async Task A_result_that_is_not_of_this_box_is_never_published(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        ScrutineersPoll scrutiny = await ScrutineersPoll.OpenAsync(installation);
        Poll poll = scrutiny.Poll;
        Poll.Must(await poll.CastAsync(1, 1));
        Poll.Must(await poll.CastAsync(2, 2));
        ScrutineersResult early = new()
        {
            Format = ScrutineersResult.FirstFormat,
            Decision = poll.Id.Value,
            Box = "",
            BallotFile = "",
            Sheet = "",
            Winners = [],
            Votes = [],
            Rejected = [],
        };
        Assert.Equal("voting-is-not-over", Code(await scrutiny.BringAsync(early.ToJson())));
        await scrutiny.CloseAsync();
        ScrutineersResult good = scrutiny.Count(await scrutiny.BoxAsync()).Result;

        Assert.Equal("not-a-scrutineers-result", Code(await scrutiny.BringAsync("{}")));
        Assert.Equal("result-of-another-box", Code(await scrutiny.BringAsync((good with { Box = "x" }).ToJson())));
        ScrutineersResult fewer = good with { Votes = [good.Votes[0]] };
        Assert.Equal("result-does-not-reconcile", Code(await scrutiny.BringAsync(fewer.ToJson())));
        ScrutineersResult more = good with { Rejected = [new("0000-0000-0000-0000", "envelope-is-no-vote")] };
        Assert.Equal("result-does-not-reconcile", Code(await scrutiny.BringAsync(more.ToJson())));
        ScrutineersResult changed = good with { Votes = [good.Votes[0] with { Projects = [5] }, good.Votes[1]] };
        ScrutineersResult twice = good with { Votes = [good.Votes[0], good.Votes[0]] };
        foreach (ScrutineersResult wrong in (ScrutineersResult[])[changed, twice])
        {
            JointAct brought = Poll.Must(await scrutiny.BringAsync(wrong.ToJson()));
            Assert.Equal("recount-differs", Code(await scrutiny.AgreeAsync(brought, wrong.Fingerprint())));
        }

        Assert.Equal(0, await poll.ReadAsync(db => db.Counts.CountAsync()));
    }

    [Theory, BothEngines]
    public async Task A_key_is_needed_and_stays_as_it_was_when_the_ballot_was_published(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        PollPlan plan = new()
        {
            Rules = new(BallotStyle.WithinBudget, CountingRule.Greedy) { KeyHolding = KeyHolding.ScrutineersCount },
        };
        Poll without = await Poll.PublishedAsync(installation.Enter, plan);
        await without.UploadAsync(Poll.Register(3));
        Assert.Equal("key-is-missing", Code(await without.RunAsync<OpenVoting, Seal>(
            open => open.RunAsync(without.Id, Actor.Clock, Cancel))));
        NewKey late = Poll.Must(KeyCeremony.Make(without.Decision.Slug, 3, 2));
        Assert.Equal("key-is-fixed", Code(await UploadAsync(without, late)));

        ScrutineersPoll with = await ScrutineersPoll.OpenAsync(installation);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            () => with.Poll.SqlAsync("""UPDATE "DecisionKeys" SET "File" = 'x' """));
        Poll standing = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        Assert.Equal("counted-by-the-site", Code(await standing.RunAsync<ExportBox, BoxFile>(
            export => export.RunAsync(standing.Id, Given.AScrutineer, Cancel))));
        RuleSheet sheet = RuleSheet.Read(
            await with.Poll.ReadAsync(db => db.Seals.Select(s => s.RuleSheet).SingleAsync()));
        Assert.Equal("scrutineers' count", sheet.KeyHolding);
        Assert.Equal(5, sheet.Shares!.Hashes.Count);
    }

    private static Task<Outcome<DecisionKey>> UploadAsync(Poll poll, NewKey key) =>
        poll.RunAsync<UploadDecisionKey, DecisionKey>(
            upload => upload.RunAsync(poll.Id, key.Open.ToJson(), Given.AnOfficer, Cancel));

    private static async Task TurnAsync(TestInstallation installation)
    {
        ClockTurn turn = await Given.DoneAsync<TurnTheClock, ClockTurn>(
            installation.Enter, clock => clock.RunAsync(Actor.Clock, Cancel));
        Assert.Empty(turn.Steps);
    }

    private static async Task VerifyAsync(TestInstallation installation, Poll poll)
    {
        Poll.Must(await poll.RunAsync<PublishLog, PublishedLog>(log => log.RunAsync(Actor.Clock, 1, Cancel)));
        string folder = Path.Combine(installation.Installation.Folder, "record");
        await using AsyncServiceScope scope = installation.Enter();
        Decision decision = await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Decisions
            .SingleAsync(d => d.Id == poll.Id, Cancel);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<RecordExport>()
            .WriteAsync(decision, folder, Cancel));
        RecordReport report = new RecordVerifier(new FolderRecord(folder)).Verify(null);
        Assert.DoesNotContain(report.Checks, check => check.Verdict == CheckVerdict.Fails);
    }

    private static string? Code<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;
}
