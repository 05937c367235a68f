using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Web.Tests.Vote;

public sealed class ServerLogTests
{
    [Fact]
    public async Task Nothing_that_a_voter_types_or_receives_stands_in_what_the_server_writes()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        installation.Clock.MoveTo(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(2));
        using MemoryStream register = new(System.Text.Encoding.UTF8.GetBytes(Poll.Register(1)));
        IssuedCodes issued = Poll.Must(await poll.RunAsync<IssueCodes, IssuedCodes>(
            o => o.RunAsync(poll.Id, new CodeOrder(register), Actor.Operator, CancellationToken.None)));
        await poll.OpenVotingAsync();
        await using ServerProcess server = new(installation.Installation);
        await server.StartAsync();

        Voter byCode = await CastAsync(server, poll, "code", ("Code", issued.Letters[0].Code.Text));
        Voter byRegister = await CastAsync(
            server,
            poll,
            "details",
            [
                ("Name", "Elector 2"), ("Postcode", "OL16 1LN"),
                ("Born.Day", "3"), ("Born.Month", "2"), ("Born.Year", "1980"),
            ]);
        SpinWait.SpinUntil(
            () => server.Said.Contains("GET /decisions/{slug}/vote/receipt 200", StringComparison.Ordinal),
            TimeSpan.FromSeconds(10));

        string said = server.Said;
        Assert.Contains("POST /decisions/{slug}/vote/check 302", said, StringComparison.Ordinal);
        string[] canaries =
        [
            issued.Letters[0].Code.Text, issued.Letters[0].Code.ToString(), "Elector 2", "OL16", "1980",
            "by the canal", .. CodesOn(byCode), .. CodesOn(byRegister),
        ];
        Assert.All(canaries, canary => Assert.DoesNotContain(canary, said, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<Voter> CastAsync(
        ServerProcess server, Poll poll, string proof, params (string Name, string Value)[] answers)
    {
        HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        Voter voter = new(browser, $"/rochdale/decisions/{poll.Decision.Slug}/vote");
        await (await voter.GoAsync("paper")).ChooseAsync(1, 2);
        await (await voter.GoAsync(proof)).SendAsync(answers);
        Assert.Equal("check", voter.At);
        await voter.SendAsync();
        Assert.Equal("receipt", voter.At);
        return voter;
    }

    private static string[] CodesOn(Voter voter)
    {
        string[] codes = [.. voter.Page.QuerySelectorAll(".tl-code").Select(code => code.TextContent.Trim())];
        Assert.Equal(2, codes.Length);
        return codes;
    }
}
