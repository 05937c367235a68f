using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.OpenData;
using ToadLane.OpenData.Verification;
using ToadLane.Records.Publishing;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.OpenData;

/// <summary>
/// Two verifiers, written apart in two languages, read the same published record: they agree that a true one holds, and
/// both name what was changed in a false one.
/// </summary>
public sealed class RecordVerifierTests
{
    private const int ChangesInEachFile = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<CountingRule, string> Rules => new()
    {
        { CountingRule.Greedy, "none" },
        { CountingRule.GreedyNoSkip, "none" },
        { CountingRule.EqualShares, "none" },
        { CountingRule.EqualShares, "add1" },
        { CountingRule.EqualShares, "utilitarian" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Both_verifiers_agree_that_a_true_record_holds(CountingRule rule, string completion)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        string folder = await RecordAsync(installation, rule, completion);

        RecordReport ours = Verify(folder);
        (bool holds, List<(string, string)> theirs) = await VerifyInPythonAsync(folder);

        Assert.Equal([], ours.Checks.Where(c => c.Verdict == CheckVerdict.Fails).Select(c => c.Says));
        Assert.True(ours.Holds);
        Assert.True(holds);
        Assert.Equal(Verdicts(ours).Order(), theirs.Order());
    }

    [Fact]
    public async Task A_key_from_elsewhere_must_be_the_logs()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        string folder = await RecordAsync(installation, CountingRule.Greedy, "none");
        RecordManifest manifest = RecordManifest.Read(await File.ReadAllBytesAsync(
            Path.Combine(folder, RecordManifest.File), Cancel))!;

        RecordReport right = new RecordVerifier(new FolderRecord(folder)).Verify(manifest.Logs[0].Key);
        RecordReport wrong = new RecordVerifier(new FolderRecord(folder)).Verify("another+00000000+AA==");

        Assert.True(right.Holds);
        Assert.Equal(CheckVerdict.Holds, right.Checks.Single(c => c.Name == "key").Verdict);
        Assert.False(wrong.Holds);
    }

    [Fact]
    public async Task Both_verifiers_notice_every_changed_file()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        string folder = await RecordAsync(installation, CountingRule.EqualShares, "add1");
        Random random = new(1);
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order())
        {
            byte[] good = await File.ReadAllBytesAsync(file, Cancel);
            for (int change = 0; change < ChangesInEachFile; change++)
            {
                byte[] bad = [.. good];
                int at = random.Next(bad.Length);
                bad[at] ^= (byte)(1 << random.Next(8));
                await File.WriteAllBytesAsync(file, bad, Cancel);
                bool isTitle = IsUnprovenWord(file, good, bad);
                bool ours = Verify(folder).Holds;
                (bool theirs, _) = change % 4 == 0 ? await VerifyInPythonAsync(folder) : (ours, []);
                Assert.True(ours == isTitle && theirs == isTitle, $"{file}, byte {at}: {ours}, {theirs}");
            }

            File.Delete(file);
            Assert.False(Verify(folder).Holds);
            await File.WriteAllBytesAsync(file, good, Cancel);
        }
    }

    // The manifest's title and the spaces between its members prove nothing and are not claimed to.
    private static bool IsUnprovenWord(string file, byte[] good, byte[] bad)
    {
        if (Path.GetFileName(file) != RecordManifest.File)
        {
            return false;
        }

        RecordManifest before = RecordManifest.Read(good)!;
        return RecordManifest.Read(bad) is { } after
            && after.Decision == before.Decision && after.Logs.SequenceEqual(before.Logs);
    }

    private static RecordReport Verify(string folder) => new RecordVerifier(new FolderRecord(folder)).Verify(null);

    private static IEnumerable<(string, string)> Verdicts(RecordReport report) =>
        report.Checks.Select(check => (check.Name, check.Verdict.ToString()));

    private static async Task<(bool Holds, List<(string, string)> Checks)> VerifyInPythonAsync(string folder)
    {
        string script = Path.Combine(Repository.Root, "tools", "verifier", "verify.py");
        ProcessStartInfo start = new("python3", ["-B", script, folder, "--json"]) { RedirectStandardOutput = true };
        using Process python = Process.Start(start)!;
        string output = await python.StandardOutput.ReadToEndAsync(Cancel);
        await python.WaitForExitAsync(Cancel);
        using JsonDocument report = JsonDocument.Parse(output);
        return (
            report.RootElement.GetProperty("holds").GetBoolean(),
            [.. report.RootElement.GetProperty("checks").EnumerateArray()
                .Select(c => (c.GetProperty("name").GetString()!, c.GetProperty("verdict").GetString()!))]);
    }

    private static async Task<string> RecordAsync(TestInstallation installation, CountingRule rule, string completion)
    {
        PollPlan plan = new(Projects: 6, Electors: 40)
        {
            Rules = new(BallotStyle.WithinBudget, rule) { Completion = completion },
        };
        Poll poll = await Poll.OpenAsync(installation.Enter, plan);
        Random random = new(7);
        for (int elector = 1; elector <= 36; elector++)
        {
            int[] choices = [.. Enumerable.Range(1, 6).Where(_ => random.Next(3) == 0)];
            if (!(await poll.CastAsync(elector, choices)).Succeeded(out _, out _))
            {
                Poll.Must(await poll.CastAsync(elector, choices[0]));
            }
        }

        Poll.Must(await poll.CastAsync(1, 2));
        Poll.Must(await PublishAsync(poll));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());
        Poll.Must(await poll.RunAsync<CountDecision, Count>(count => count.RunAsync(poll.Id, Actor.Clock, Cancel)));
        Poll.Must(await PublishAsync(poll));
        return await WriteAsync(installation, poll);
    }

    private static Task<Outcome<PublishedLog>> PublishAsync(Poll poll) =>
        poll.RunAsync<PublishLog, PublishedLog>(publish => publish.RunAsync(Actor.Clock, 1, Cancel));

    private static async Task<string> WriteAsync(TestInstallation installation, Poll poll)
    {
        string folder = Path.Combine(installation.Installation.Folder, "record");
        await using AsyncServiceScope scope = installation.Enter();
        Decision decision = await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Decisions
            .SingleAsync(d => d.Id == poll.Id, Cancel);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<RecordExport>()
            .WriteAsync(decision, folder, Cancel));
        return folder;
    }
}
