using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;
using ToadLane.Testing.Bombs;
using ToadLane.Testing.Databases;

namespace ToadLane.Web.Tests.Vote;

/// <summary>
/// Ten times the busiest minute known of a British public service (59 a second, voter registration on 7 June 2016) at
/// the last button in the last seconds of voting, over a queue of one. TOADLANE_RUSH says for how many seconds.
/// </summary>
[Collection(nameof(Proposals.ByItself))]
public sealed partial class DeadlineRushTests
{
    private const int PerSecond = 600;
    private const int Voters = 300;
    private const int InTime = 200;
    private const int LongestQueue = 1;
    private const int FewestReceipts = 20;
    private const long MostBytes = 400L * Bomb.Megabyte;

    // However busy the machine is: a page that waited for the crowd would take the whole rush and more.
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(20);

    private static readonly double Seconds = double.Parse(
        Environment.GetEnvironmentVariable("TOADLANE_RUSH") ?? "3", CultureInfo.InvariantCulture);

    [Theory, BothEngines]
    public async Task In_a_rush_at_the_deadline_every_answer_is_true_and_the_rest_of_the_site_goes_on(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await installation.AddCouncilAsync(new("oldham", "Oldham", "E08000004"));
        // The server has the real clock.
        MoveToNow(installation);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(Voters));
        IReadOnlyList<VotingCode> codes = await poll.IssueCodesAsync(Poll.Register(Voters));
        await poll.OpenVotingAsync();
        await using ServerProcess server = new(installation.Installation);
        server.Settings["TOADLANE_VOTE_QUEUE"] = $"{LongestQueue}";
        await server.StartAsync();
        string vote = $"/rochdale/decisions/{poll.Decision.Slug}/vote";
        IReadOnlyList<byte[]> requests = await new PreparedVoters(server.Address, vote, codes).WalkAsync();
        Rush rush = new(server.Address, requests);
        Elsewhere elsewhere = new(server.Address);
        server.ForgetPeak();
        long before = server.PeakBytes;

        await RushAsync(installation, poll, (rush, elsewhere));

        long cost = server.PeakBytes - before;
        Report(engine, rush, (elsewhere, cost));
        Assert.All(rush.Answers, a => Assert.True(a.IsReceipt || a.IsBusy || a.IsClosed, a.Said));
        Assert.All(elsewhere.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, Slowest));
        Assert.InRange(cost, 0, MostBytes);
        // A control of the crowd itself: it was too much for the queue, and it was there at the deadline.
        Assert.InRange(rush.Answers.Count(a => a.IsReceipt), FewestReceipts, rush.Answers.Count);
        Assert.Contains(rush.Answers, a => a.IsBusy);
        Assert.Contains(rush.Answers, a => a.IsClosed);
        await AssertBoxIsWhatWasSaidAsync(poll, rush, new Receipts(server.Address, vote, requests));
        MoveToNow(installation);
        Poll.Must(await poll.CloseAsync());
    }

    // Two people close the vote in the middle of it: that is a deadline, and the test knows when.
    private static async Task RushAsync(TestInstallation installation, Poll poll, (Rush Rush, Elsewhere Elsewhere) who)
    {
        bool isOver = false;
        Task crowd = who.Rush.RunAsync(PerSecond, (0, InTime), () => Volatile.Read(ref isOver));
        Task others = who.Elsewhere.LookAsync(() => Volatile.Read(ref isOver));
        await Task.Delay(TimeSpan.FromSeconds(Seconds));
        // On a machine that does much else the first votes may take longer.
        for (int wait = 0; wait < 300 && who.Rush.Answers.Count(a => a.IsReceipt) < FewestReceipts; wait++)
        {
            await Task.Delay(100);
        }

        // Some come at the very end: whoever has a receipt already gets it again, also after the close.
        Task late = who.Rush.RunAsync(PerSecond, (InTime, Voters - InTime), () => Volatile.Read(ref isOver));
        MoveToNow(installation);
        await Given.AgreedAsync(
            installation.Enter,
            new NewJointAct(poll.Id, Act.CloseEarly, "The hall is needed."),
            Given.AnOfficer,
            Given.AReturningOfficer);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Volatile.Write(ref isOver, true);
        await Task.WhenAll(crowd, late, others);
    }

    // Whoever got a receipt is in the box with it; nobody else is.
    private static async Task AssertBoxIsWhatWasSaidAsync(Poll poll, Rush rush, Receipts receipts)
    {
        ConcurrentDictionary<int, string> told = [];
        await Parallel.ForEachAsync(
            rush.Answers.Where(a => a.IsReceipt),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (answer, _) =>
            {
                string code = await receipts.ReadAsync(answer);
                Assert.Equal(code, told.GetOrAdd(answer.Voter, code));
            });

        Assert.Empty(await History.LostAsync(poll, told.Values));
        await History.AssertOneVoteEachAsync(poll, told.Count);
        Assert.Equal(told.Count, told.Values.Distinct().Count());
    }

    private static void MoveToNow(TestInstallation installation) =>
        installation.Clock.MoveTo(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static void Report(string engine, Rush rush, (Elsewhere Elsewhere, long Bytes) beside)
    {
        TimeSpan[] waits = [.. rush.Answers.Select(a => a.After).Order()];
        TimeSpan[] others = [.. beside.Elsewhere.Waits.Order()];
        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"{engine}: {rush.Answers.Count} presses in {Seconds + 1:F0} s and more: "
            + $"{rush.Answers.Count(a => a.IsReceipt)} receipts, {rush.Answers.Count(a => a.IsBusy)} busy, "
            + $"{rush.Answers.Count(a => a.IsClosed)} closed; median {waits[waits.Length / 2].TotalMilliseconds:F0} ms, "
            + $"p99 {waits[waits.Length * 99 / 100].TotalMilliseconds:F0} ms; elsewhere {others.Length} pages, "
            + $"median {others[others.Length / 2].TotalMilliseconds:F0} ms, "
            + $"slowest {others[^1].TotalMilliseconds:F0} ms; {beside.Bytes / Bomb.Megabyte} MB"));
    }

    [GeneratedRegex("class=\"tl-code\"[^>]*>([^<]+)<")]
    private static partial Regex Code();

    // Another council's front page and the site's own health, ten times a second.
    private sealed class Elsewhere(Uri server)
    {
        private readonly ConcurrentBag<TimeSpan> waits = [];

        public IReadOnlyCollection<TimeSpan> Waits => this.waits;

        public async Task LookAsync(Func<bool> isOver)
        {
            while (!isOver())
            {
                foreach (string page in new[] { "/oldham/", "/health/ready" })
                {
                    long began = Stopwatch.GetTimestamp();
                    string said = await Rush.AskAsync(server, Encoding.ASCII.GetBytes(
                        $"GET {page} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\n\r\n"));
                    this.waits.Add(Stopwatch.GetElapsedTime(began));
                    Assert.StartsWith("HTTP/1.1 200", said, StringComparison.Ordinal);
                }

                await Task.Delay(100);
            }
        }
    }

    // The page that a receipt's answer leads to, with the cookies of both.
    private sealed class Receipts(Uri server, string vote, IReadOnlyList<byte[]> requests)
    {
        public async Task<string> ReadAsync(RushAnswer answer)
        {
            string had = Encoding.ASCII.GetString(requests[answer.Voter]).Split("\r\n")
                .Single(line => line.StartsWith("Cookie: ", StringComparison.Ordinal));
            string all = string.Join("; ", answer.Cookies.Prepend(had));
            string page = await Rush.AskAsync(server, Encoding.ASCII.GetBytes(
                $"GET {vote}/receipt HTTP/1.1\r\nHost: {server.Authority}\r\n{all}\r\nConnection: close\r\n\r\n"));
            return Code().Match(page).Groups[1].Value;
        }
    }
}
