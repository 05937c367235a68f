using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.OpenData.Verification;
using ToadLane.PublicLog.Notes;
using ToadLane.Records;
using ToadLane.Records.Promises;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.OpenData;

/// <summary>Both verifiers say alike whether the promise on a receipt was kept.</summary>
public sealed class PromiseVerdictTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_verifiers_know_a_kept_promise_a_broken_one_and_a_forged_one()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        VoteReceipt receipt = Poll.Must(await poll.CastAsync(1, 2));
        await SampleRecord.CloseAndCountAsync(installation, poll);
        string folder = await SampleRecord.WriteAsync(installation, poll);
        LogPromise kept = LogPromise.Parse(SignedNote.Parse(receipt.Promise!)!.Text)!;
        LogPromise broken = kept with { Envelope = new string('0', 64) };
        using NoteSigner council = await SignerAsync(installation, poll);
        using NoteSigner forger = NoteSigner.From(kept.Origin, NoteSigner.NewKey());

        Assert.Equal(("Holds", "Holds"), await JudgeAsync(folder, receipt.Promise!));
        Assert.Equal(("Fails", "Fails"), await JudgeAsync(folder, $"{broken.SignedBy(council)}"));
        Assert.Equal(("Fails", "Fails"), await JudgeAsync(folder, $"{kept.SignedBy(forger)}"));
        LogPromise elsewhere = kept with { Decision = Guid.Empty };
        Assert.Equal(("Fails", "Fails"), await JudgeAsync(folder, $"{elsewhere.SignedBy(council)}"));
        Assert.Equal(("Fails", "Fails"), await JudgeAsync(folder, "toadlane-promise-1"));
    }

    private static async Task<NoteSigner> SignerAsync(TestInstallation installation, Poll poll)
    {
        YearLog log = await poll.ReadAsync(db => db.YearLogs.AsNoTracking().SingleAsync(Cancel));
        await using AsyncServiceScope scope = installation.Enter();
        return scope.ServiceProvider.GetRequiredService<LogYears>().SignerOf(log);
    }

    private static async Task<(string Ours, string Theirs)> JudgeAsync(string folder, string promise)
    {
        RecordReport ours = new RecordVerifier(new FolderRecord(folder)) { Promise = promise }.Verify(null);
        string file = Path.Combine(folder, "..", "promise.txt");
        await File.WriteAllTextAsync(file, promise, Cancel);
        using JsonDocument theirs = JsonDocument.Parse(
            await SecondVerifier.RunAsync("verify.py", folder, "--promise", file, "--json"));
        return (
            ours.Checks.Single(check => check.Name == "promise").Verdict.ToString(),
            theirs.RootElement.GetProperty("checks").EnumerateArray()
                .Single(check => check.GetProperty("name").GetString() == "promise").GetProperty("verdict").GetString()!);
    }
}
