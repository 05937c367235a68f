using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Vote;

/// <summary>Many voters, each with a browser, before one server.</summary>
public sealed class Booths(Uri server, Poll poll, IReadOnlyList<VotingCode> codes)
{
    private readonly Voter[] voters = [.. codes.Select(_ => new Voter(
        new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server },
        $"/rochdale/decisions/{poll.Decision.Slug}/vote"))];

    private readonly ConcurrentDictionary<int, (string Path, KeyValuePair<string, string>[] Form)> forms = new();

    public ConcurrentDictionary<int, bool> Acknowledged { get; } = new();

    public Task GoToCheckAsync(int atOnce) => this.EachAsync(atOnce, async n =>
    {
        // The connections of a server whose database was killed may turn out dead one after another.
        Voter voter = this.voters[n];
        for (int attempt = 0; attempt < 20 && !await this.IsAtCheckAsync(voter, codes[n]); attempt++)
        {
            await Task.Delay(100);
        }

        Assert.Equal("check", voter.At);
        this.forms[n] = (voter.Path, [.. voter.Hidden()]);
    });

    /// <summary>Sends each voter's one form; a server that is gone is no answer.</summary>
    public Task CastAsync(int atOnce) => this.EachAsync(atOnce, async n =>
    {
        try
        {
            if (await this.voters[n].WasCastAsync(this.forms[n].Path, this.forms[n].Form))
            {
                this.Acknowledged[n] = true;
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or SocketException)
        {
            // The outcome is unknown to this voter: they will press Try again.
        }
    });

    /// <summary>Everybody without an answer presses Try again, and again.</summary>
    public async Task CastUntilAllAreAcknowledgedAsync(int atOnce)
    {
        for (int attempt = 0; this.Acknowledged.Count < this.voters.Length && attempt < 50; attempt++)
        {
            await this.CastAsync(atOnce);
        }

        Assert.Equal(this.voters.Length, this.Acknowledged.Count);
    }

    public Task<string[]> ReadReceiptsAsync(int[] whose) => Task.WhenAll(whose.Select(async n =>
    {
        Voter voter = await this.voters[n].GoAsync("receipt");
        for (int attempt = 0; attempt < 20 && voter.Status != HttpStatusCode.OK; attempt++)
        {
            await Task.Delay(100);
            await voter.GoAsync("receipt");
        }

        Assert.Equal("receipt", voter.At);
        return voter.Page.QuerySelector(".tl-code")!.TextContent;
    }));

    private async Task<bool> IsAtCheckAsync(Voter voter, VotingCode code)
    {
        await voter.GoAsync("paper");
        if (voter.Status == HttpStatusCode.OK)
        {
            await voter.ChooseAsync(1 + RandomNumberGenerator.GetInt32(3));
        }

        if (voter.Status == HttpStatusCode.OK && voter.At == "code")
        {
            await voter.SendAsync(("Code", code.Text));
        }

        return voter.Status == HttpStatusCode.OK && voter.At == "check";
    }

    private Task EachAsync(int atOnce, Func<int, Task> act) => Parallel.ForEachAsync(
        Enumerable.Range(0, this.voters.Length),
        new ParallelOptions { MaxDegreeOfParallelism = atOnce },
        async (n, _) => await act(n));
}
