using System.Diagnostics;
using System.Net;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Web.Tests.Vote;

/// <summary>Two server processes over one installation, and somebody who guesses codes at both.</summary>
public sealed class GuessingAtTwoNodesTests
{
    private const int Allowed = 20;
    private const int Guesses = 50;
    private const int SecondsForOneMore = 15;

    [Theory, BothEngines]
    public async Task Two_nodes_together_allow_no_more_guesses_than_one(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        // The servers have the real clock.
        installation.Clock.MoveTo(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        await using ServerProcess one = new(installation.Installation);
        await using ServerProcess other = new(installation.Installation);
        await one.StartAsync();
        await other.StartAsync();
        Voter[] guesser = [await AtCodeAsync(one, poll), await AtCodeAsync(other, poll)];
        long started = Stopwatch.GetTimestamp();
        int[] answered = [0, 0];

        for (int guess = 0; guess < Guesses; guess++)
        {
            int node = guess % guesser.Length;
            await guesser[node].GoAsync("code");
            await guesser[node].SendAsync(("Code", VotingCode.New().ToString()));
            Assert.True(guesser[node].Status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests);
            answered[node] += guesser[node].Status == HttpStatusCode.OK ? 1 : 0;
        }

        // Each node alone would have answered twenty.
        int grown = 1 + ((int)Stopwatch.GetElapsedTime(started).TotalSeconds / SecondsForOneMore);
        Assert.InRange(answered.Sum(), Allowed, Allowed + grown);
        Assert.All(answered, times => Assert.InRange(times, 1, Allowed - 1));
    }

    private static async Task<Voter> AtCodeAsync(ServerProcess node, Poll poll)
    {
        HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = node.Address };
        Voter voter = await new Voter(browser, $"/rochdale/decisions/{poll.Decision.Slug}/vote").GoAsync("paper");
        await voter.ChooseAsync(1);
        Assert.Equal("code", voter.At);
        return voter;
    }
}
