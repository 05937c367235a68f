using System.Text.RegularExpressions;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;
using ToadLane.Testing.Databases;
using ToadLane.Web.Tests.Vote;

namespace ToadLane.Web.Tests.Hosting;

/// <summary>A server process that is told of a collector, and somebody who votes and asks for a link meanwhile.</summary>
public sealed partial class TelemetryExportTests
{
    // A number that nothing else has by chance.
    private const int Elector = 1237;

    [Theory, BothEngines]
    public async Task A_collector_gets_traces_and_metrics_and_nothing_about_the_voter(string engine)
    {
        await using OtlpReceiver collector = await OtlpReceiver.StartAsync();
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        installation.Clock.MoveTo(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        string register = Poll.Register(Elector);
        await poll.UploadAsync(register);
        VotingCode code = (await poll.IssueCodesAsync(register))[Elector - 1];
        await poll.OpenVotingAsync();
        await using ServerProcess server = new(installation.Installation)
        {
            Settings =
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
                ["TOADLANE_PROXIES"] = "127.0.0.1",
            },
        };
        await server.StartAsync();
        using HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = server.Address,
            DefaultRequestHeaders = { { "X-Forwarded-For", "203.0.113.9" }, { "User-Agent", "SecretBrowser/1.0" } },
        };

        List<string> secrets = await VoteAsync(browser, poll, code);
        await browser.FillInAsync("/rochdale/sign-in", ("Email", "secret.person@example.com"));
        await browser.StatusAsync("/rochdale/sign-in/link?token=secret-token");
        await collector.WaitForAsync("traces", "sign-in/link");
        await collector.WaitForAsync("metrics", "http.server.request.duration");
        string traces = collector.All("traces");
        string metrics = collector.All("metrics");

        Assert.Contains("toadlane-web", traces, StringComparison.Ordinal);
        Assert.Contains("/decisions/{slug}/vote/check", traces, StringComparison.Ordinal);
        Assert.Equal(engine == "postgres", traces.Contains("postgresql", StringComparison.Ordinal));
        Assert.Equal([], secrets.Where(secret =>
            (traces + metrics).Contains(secret, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotMatch(ElectorNumber, traces + metrics);
    }

    // Everything that is the voter's own: where they are, who they are, what they chose and what they got.
    private static async Task<List<string>> VoteAsync(HttpClient browser, Poll poll, VotingCode code)
    {
        Voter voter = new(browser, $"/rochdale/decisions/{poll.Decision.Slug}/vote");
        await (await voter.GoAsync("paper")).ChooseAsync(2, 3);
        await voter.SendAsync(("Code", code.Text));
        Assert.Equal("check", voter.At);
        List<string> secrets = [.. voter.Hidden().Select(field => field.Value).Where(value => value.Length > 8)];
        await voter.SendAsync();
        Assert.Equal("receipt", voter.At);
        string[] codes = [.. voter.Page.QuerySelectorAll(".tl-code").Select(shown => shown.TextContent), code.Text];
        return
        [
            .. secrets, .. codes, .. codes.Select(shown => shown.Replace("-", "", StringComparison.Ordinal)),
            "203.0.113.9", "secret", "example.com", "Elector 1", "OL16", "by the canal", "[2,3]", "Chosen=",
        ];
    }

    [GeneratedRegex(@"(?<![0-9])1237(?![0-9])")]
    private static partial Regex ElectorNumber { get; }
}
