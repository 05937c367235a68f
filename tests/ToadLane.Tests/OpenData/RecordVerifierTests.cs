using ToadLane.Decisions;
using ToadLane.OpenData;
using ToadLane.OpenData.Verification;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.OpenData;

/// <summary>
/// Two verifiers, written apart in two languages, read the same published record: they agree that a true one holds.
/// </summary>
public sealed class RecordVerifierTests
{
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

        RecordReport ours = SampleRecord.Verify(folder);
        (bool holds, List<(string, string)> theirs) = await SecondVerifier.VerifyAsync(folder);

        Assert.Equal([], ours.Checks.Where(c => c.Verdict == CheckVerdict.Fails).Select(c => c.Says));
        Assert.True(ours.Holds);
        Assert.True(holds);
        Assert.Equal(SampleRecord.Verdicts(ours).Order(), theirs.Order());
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

    private static async Task<string> RecordAsync(TestInstallation installation, CountingRule rule, string completion)
    {
        PollPlan plan = new(Projects: 6, Electors: 40)
        {
            Rules = new(BallotStyle.WithinBudget, rule) { Completion = completion },
        };
        Poll poll = await SampleRecord.CountedWithPaperAsync(installation, plan, 36);
        return await SampleRecord.WriteAsync(installation, poll);
    }
}
