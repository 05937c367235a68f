using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots;

/// <summary>Thirty electors, each trying forty times at once, on every path and mixed: thirty votes.</summary>
public sealed class ChannelRaceTests
{
    private const int Electors = 30;
    private const int Tries = 40;

    [Theory, BothEngines]
    public async Task Forty_parallel_votes_of_each_of_thirty_voters_at_a_kiosk_are_thirty_votes(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: Electors));
        PollPlace place = await PollPlace.OpenAsync(poll);
        for (int elector = 1; elector <= Electors; elector++)
        {
            Poll.Must(await place.AdmitAsync(elector));
        }

        Outcome<VoteReceipt>[] outcomes = await AtOnceAsync(n => place.CastAsync((n % Electors) + 1, 1));

        Assert.Equal(Electors, outcomes.Count(outcome => outcome.Succeeded(out _, out _)));
        Assert.Equal(Electors, await poll.ReadAsync(db => db.Envelopes.CountAsync()));
        Assert.All(await poll.ReadAsync(db => db.Participations.ToListAsync()), p => Assert.Equal(1, p.Sequence));
        await ClosesWithAsync(installation, poll, Electors);
    }

    [Theory, BothEngines]
    public async Task Forty_parallel_returns_of_each_of_thirty_papers_are_thirty_votes(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: Electors));
        PaperDesk desk = await IssuedAsync(poll);

        // Forty at once for one elector after another: twelve hundred would only wait for connections.
        for (int elector = 1; elector <= Electors; elector++)
        {
            int own = elector;
            Outcome<ReturnedPaper>[] outcomes = await Task.WhenAll(
                Enumerable.Range(0, Tries).Select(_ => Task.Run(() => desk.ReturnAsync(own))));
            Assert.Single(outcomes, outcome => outcome.Succeeded(out _, out _));
        }

        await CountPapersAsync(poll, desk);
        await ClosesWithAsync(installation, poll, Electors);
    }

    [Theory, BothEngines]
    public async Task When_three_channels_race_for_thirty_voters_there_are_thirty_votes(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: Electors));
        PollPlace place = await PollPlace.OpenAsync(poll);
        PaperDesk desk = await IssuedAsync(poll);

        await AtOnceAsync(async n =>
        {
            int elector = (n % Electors) + 1;
            switch (((n % Electors) + (n / Electors)) % 10)
            {
                case 3:
                    return (await desk.ReturnAsync(elector)).Succeeded(out _, out _);
                case 6:
                    _ = await place.AdmitAsync(elector);
                    return (await place.CastAsync(elector, 2)).Succeeded(out _, out _);
                default:
                    return (await poll.CastAsync(elector, 1)).Succeeded(out _, out _);
            }
        });

        // Whoever got a number and could not use it hands it back and votes, as at any place.
        for (int elector = 1; elector <= Electors; elector++)
        {
            _ = await place.CastAsync(elector, 2);
        }

        await CountPapersAsync(poll, desk);
        Reconciliation sums = await ClosesWithAsync(installation, poll, Electors);
        Assert.Equal(Electors, sums.Online + sums.ByPaper + sums.AtPlace);
    }

    private static Task<T[]> AtOnceAsync<T>(Func<int, Task<T>> run) =>
        Task.WhenAll(Enumerable.Range(0, Electors * Tries).Select(n => Task.Run(() => run(n))));

    private static async Task<PaperDesk> IssuedAsync(Poll poll)
    {
        PaperDesk desk = new(poll);
        Poll.Must(await desk.PrintAsync(Electors));
        for (int elector = 1; elector <= Electors; elector++)
        {
            Poll.Must(await desk.IssueAsync(elector));
        }

        return desk;
    }

    private static async Task CountPapersAsync(Poll poll, PaperDesk desk)
    {
        int back = await poll.ReadAsync(db => db.ReturnedPapers.CountAsync(p => p.Fate == PaperFate.ToCount));
        await desk.KeyTwiceAsync([.. Enumerable.Range(1, back).Select(n => PaperDesk.Vote((n % 4) + 1))]);
    }

    private static async Task<Reconciliation> ClosesWithAsync(TestInstallation installation, Poll poll, int votes)
    {
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        if (await poll.ReadAsync(db => db.PaperBatches.AnyAsync()))
        {
            Poll.Must(await new PaperDesk(poll).CloseAsync(new BatchCount("A", 0)));
        }

        Reconciliation sums = Poll.Must(await poll.CloseAsync());
        Assert.All(sums.AtClose, check => Assert.True(check.Holds, check.ToString()));
        Assert.Equal((votes, votes), (sums.Voters, sums.Boxed));
        return sums;
    }
}
