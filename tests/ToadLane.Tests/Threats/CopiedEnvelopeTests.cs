using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Threats;

/// <summary>
/// One sealed envelope that two electors send at the same moment: a copy, and nobody else's vote suffers.
/// </summary>
public sealed class CopiedEnvelopeTests
{
    private const int Rounds = 10;
    private const int Batch = 10;
    private const int Electors = 2 * Rounds * Batch;

    [Theory, BothEngines]
    public async Task An_envelope_that_two_electors_send_at_once_is_one_vote_and_one_copy(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: Electors));
        int bytes = await poll.EnvelopeBytesAsync();
        await using IBallotStore one = installation.OpenBallotStore();
        await using IBallotStore other = installation.OpenBallotStore();

        for (int round = 0; round < Rounds; round++)
        {
            int first = 1 + (2 * Batch * round);
            byte[] copied = RandomNumberGenerator.GetBytes(bytes);
            CastAnswer[] answers = [.. (await Task.WhenAll(
                Task.Run(() => one.CastAsync(Votes(poll, first, copied))),
                Task.Run(() => other.CastAsync(Votes(poll, first + Batch, copied))))).SelectMany(all => all)];

            Assert.Single(answers, answer => answer.Verdict == CastVerdict.Copied);
            Assert.Equal((2 * Batch) - 1, answers.Count(answer => answer.Verdict == CastVerdict.Stored));
        }

        Assert.Equal(Electors - Rounds, await poll.ReadAsync(db => db.Envelopes.CountAsync()));
    }

    // The copy is in the middle: what stands before it and after it must be cast all the same.
    private static VoteToCast[] Votes(Poll poll, int first, byte[] copied) =>
    [
        .. Enumerable.Range(0, Batch).Select(n => n == Batch / 2
            ? poll.VoteWith(first + n, copied)
            : poll.RandomVote(first + n, copied.Length)),
    ];
}
