using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Casting;

public sealed class CastSealedVoteTests
{
    private const string OneCode = "7ZZZZZZZZ7";
    private const string OtherCode = "3ABCDEFGH3";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_vote_that_a_browser_sealed_is_counted_like_every_other_and_nobody_here_knows_its_check_code(
        string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        RuleSheet sheet = await SheetAsync(poll);
        byte[] nonce = FilledBallot.NewNonce();
        byte[] envelope = BrowserSealing.Seal(sheet, BrowserSealing.Text(OneCode, 1, 2));

        VoteReceipt receipt = Poll.Must(await CastAsync(poll, 1, new SealedBallot(nonce, envelope)));
        VoteReceipt again = Poll.Must(await CastAsync(poll, 1, new SealedBallot(nonce, envelope)));
        VoteReceipt byTheServer = Poll.Must(await poll.CastAsync(2, 3));
        OpenedBox box = await OpenAsync(installation, poll);

        Assert.Equal(TrackingCode.Of(SHA256.HashData(envelope)), receipt.Tracking);
        Assert.Equal("", receipt.CheckCode);
        Assert.NotNull(receipt.Promise);
        Assert.Equal(receipt, again);
        Assert.Empty(box.Rejected);
        Assert.Equal(2, box.Votes.Count);
        Assert.Equal([1, 2], box.Votes.Single(v => v.CheckCode == OneCode).Projects);
        Assert.Contains(box.Votes, v => CheckCode.Print(v.CheckCode) == byTheServer.CheckCode);
    }

    [Theory, BothEngines]
    public async Task The_same_form_with_another_envelope_ends_in_the_receipt_of_the_first(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        RuleSheet sheet = await SheetAsync(poll);
        byte[] nonce = FilledBallot.NewNonce();

        VoteReceipt[] receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(async () =>
            Poll.Must(await CastAsync(poll, 1, new SealedBallot(
                nonce, BrowserSealing.Seal(sheet, BrowserSealing.Text(OneCode, (n % 4) + 1))))))));

        Assert.Single(receipts.Distinct());
        Assert.Equal(1, await poll.ReadAsync(db => db.Envelopes.CountAsync(Cancel)));
    }

    [Theory]
    [BothEngines("short", -1, 1)]
    [BothEngines("long", 1, 1)]
    [BothEngines("another version", 0, 2)]
    public async Task What_does_not_look_like_an_envelope_of_this_decision_is_refused(
        string engine, string what, int longer, int version)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        byte[] envelope = new byte[(await SheetAsync(poll)).EnvelopeBytes + longer];
        envelope[0] = (byte)version;

        Outcome<VoteReceipt> outcome = await CastAsync(poll, 1, new SealedBallot(FilledBallot.NewNonce(), envelope));
        Outcome<VoteReceipt> nothing = await CastAsync(poll, 1, new SealedBallot(FilledBallot.NewNonce(), []));

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal), what);
        Assert.Equal("not-an-envelope", refusal.Code);
        Assert.False(nothing.Succeeded(out _, out _));
        Assert.Equal(0, await poll.ReadAsync(db => db.Participations.CountAsync(Cancel)));
    }

    [Theory, BothEngines]
    public async Task A_copied_envelope_is_refused_whoever_sends_it(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        byte[] envelope = BrowserSealing.Seal(await SheetAsync(poll), BrowserSealing.Text(OneCode, 1));

        Poll.Must(await CastAsync(poll, 1, new SealedBallot(FilledBallot.NewNonce(), envelope)));
        Outcome<VoteReceipt> copied = await CastAsync(poll, 2, new SealedBallot(FilledBallot.NewNonce(), envelope));
        Outcome<VoteReceipt> own = await CastAsync(poll, 1, new SealedBallot(FilledBallot.NewNonce(), envelope));

        Assert.Equal("envelope-copied", Code(copied));
        Assert.Equal("envelope-copied", Code(own));
        Assert.Equal(1, await poll.ReadAsync(db => db.Envelopes.CountAsync(Cancel)));
    }

    [Theory, BothEngines]
    public async Task Whatever_a_hostile_browser_sealed_is_counted_as_no_vote_with_its_reason_and_stops_nothing(
        string engine)
    {
        string[] texts =
        [
            BrowserSealing.Text(OneCode, 3, 4, 5), BrowserSealing.Text(OneCode, 99), BrowserSealing.Text(OneCode, 1, 1),
            BrowserSealing.Text(OneCode, 2, 1), BrowserSealing.Text("OIL0000000", 1), BrowserSealing.Text("", 1),
            """{"check":"7ZZZZZZZZ7","choices":[,]}""", """{"check":"7ZZZZZZZZ7","choices":[01]}""",
            """{"check":"7ZZZZZZZZ7","choices":[99999999999]}""", """{"check":"7ZZZZZZZZ7","choices":[1,,2]}""",
            """{"check":"7ZZZZZZZZ7","choices":1}""", """{"check":"7ZZZZZZZZ7", "choices":[1]}""",
            BrowserSealing.Text(OneCode, 1) + "x", "", "\u00ff\ud83d\ude00 =1+1",
        ];
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: texts.Length + 6));
        Poll other = await Poll.OpenAsync(installation.Enter, new PollPlan());
        RuleSheet sheet = await SheetAsync(poll);
        byte[] garbage = RandomNumberGenerator.GetBytes(sheet.EnvelopeBytes);
        byte[] empty = new byte[sheet.EnvelopeBytes];
        byte[] full = [.. Enumerable.Repeat((byte)0xff, sheet.EnvelopeBytes)];
        garbage[0] = empty[0] = full[0] = 1;
        byte[][] envelopes =
        [
            .. texts.Select(text => BrowserSealing.Seal(sheet, text)), garbage, empty, full,
            BrowserSealing.Seal(await SheetAsync(other), BrowserSealing.Text(OneCode, 1)),
            BrowserSealing.Seal(sheet, BrowserSealing.Text(OneCode, 1), RandomNumberGenerator.GetBytes(16)),
        ];

        foreach ((int at, byte[] envelope) in envelopes.Index())
        {
            Poll.Must(await CastAsync(poll, at + 1, new SealedBallot(FilledBallot.NewNonce(), envelope)));
        }

        Poll.Must(await CastAsync(
            poll,
            envelopes.Length + 1,
            new SealedBallot(FilledBallot.NewNonce(), BrowserSealing.Seal(sheet, BrowserSealing.Text(OtherCode, 1)))));
        OpenedBox box = await OpenAsync(installation, poll);

        Assert.Equal(OtherCode, Assert.Single(box.Votes).CheckCode);
        Assert.Equal(envelopes.Length, box.Rejected.Count);
        Assert.Equal(
            ["chosen-twice", .. Enumerable.Repeat("envelope-is-no-vote", 17), "no-such-project", "over-budget"],
            box.Rejected.Select(r => r.Why.Code).Order(StringComparer.Ordinal));
        Assert.Equal(
            envelopes.Select(e => TrackingCode.Of(SHA256.HashData(e)).ToString()).Order(StringComparer.Ordinal),
            box.Rejected.Select(r => r.Tracking));
        Assert.All(await TurnAsync(installation), step => Assert.Null(step.Refusal));
        Reconciliation sums = await poll.ReadAsync(db => db.Reconciliations.SingleAsync(
            r => r.DecisionId == poll.Id, Cancel));
        Assert.True(sums.AgreesAfterCount);
        var count = await poll.ReadAsync(db => db.Counts.SingleAsync(c => c.DecisionId == poll.Id, Cancel));
        Assert.Equal((1, envelopes.Length), (count.BallotsCounted, count.BallotsRejected));
    }

    [Theory, BothEngines]
    public async Task Two_votes_with_one_check_code_are_two_votes_and_stand_in_the_same_order_on_every_machine(
        string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        ScrutineersPoll scrutiny = await ScrutineersPoll.OpenAsync(installation);
        RuleSheet sheet = await SheetAsync(scrutiny.Poll);
        foreach (int elector in (int[])[1, 2, 3])
        {
            byte[] envelope = BrowserSealing.Seal(sheet, BrowserSealing.Text(OneCode, 4 - elector));
            Poll.Must(await CastAsync(
                scrutiny.Poll, elector, new SealedBallot(FilledBallot.NewNonce(), envelope)));
        }

        await scrutiny.CloseAsync();
        await TurnAsync(installation);
        OfflineResult first = scrutiny.Count(await scrutiny.BoxAsync());
        OfflineResult second = scrutiny.Count(await scrutiny.BoxAsync());
        var brought = Poll.Must(await scrutiny.BringAsync(first.Result.ToJson()));
        Poll.Must(await scrutiny.AgreeAsync(brought, second.Result.Fingerprint()));

        Assert.Equal([1, 2, 3], first.Result.Votes.SelectMany(v => v.Projects));
        var count = await scrutiny.Poll.ReadAsync(db => db.Counts.SingleAsync(Cancel));
        Assert.Equal((3, 0), (count.BallotsCounted, count.BallotsRejected));
        Assert.Equal(first.Count.BallotFile, count.BallotFile);
    }

    [Theory, BothEngines]
    public async Task A_tested_envelope_can_never_be_cast_and_a_cast_one_never_be_tested(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        RuleSheet sheet = await SheetAsync(poll);
        byte[] tested = BrowserSealing.Seal(sheet, BrowserSealing.Text(OneCode, 1));
        SealedBallot cast = new(
            FilledBallot.NewNonce(), BrowserSealing.Seal(sheet, BrowserSealing.Text(OtherCode, 2)));

        TrackingCode tracking = Poll.Must(await TestAsync(poll, tested));
        Poll.Must(await TestAsync(poll, tested));
        Outcome<VoteReceipt> refused = await CastAsync(poll, 1, new SealedBallot(FilledBallot.NewNonce(), tested));
        VoteReceipt receipt = Poll.Must(await CastAsync(poll, 1, cast));
        Outcome<TrackingCode> late = await TestAsync(poll, cast.Envelope);

        Assert.Equal(TrackingCode.Of(SHA256.HashData(tested)), tracking);
        Assert.Equal("envelope-was-tested", Code(refused));
        Assert.False(late.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("envelope-is-in-the-box", refusal.Code);
        Assert.Equal(receipt, Poll.Must(await CastAsync(poll, 1, cast)));
        Assert.Equal(1, await poll.ReadAsync(db => db.Envelopes.CountAsync(Cancel)));
        OpenedBox box = await OpenAsync(installation, poll);
        Assert.Equal(OtherCode, Assert.Single(box.Votes).CheckCode);
        Assert.False((await TestAsync(poll, cast.Envelope)).Succeeded(out _, out _));
    }

    [Theory, BothEngines]
    public async Task An_envelope_that_is_cast_and_tested_at_once_is_the_one_or_the_other(string engine)
    {
        const int envelopes = 40;
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: envelopes));
        RuleSheet sheet = await SheetAsync(poll);

        (bool IsCast, bool IsTested)[] ends = await Task.WhenAll(Enumerable.Range(1, envelopes).Select(async elector =>
        {
            byte[] envelope = BrowserSealing.Seal(sheet, BrowserSealing.Text(OneCode, 1));
            SealedBallot ballot = new(FilledBallot.NewNonce(), envelope);
            Task<Outcome<VoteReceipt>> cast = Task.Run(() => CastAsync(poll, elector, ballot), Cancel);
            Task<Outcome<TrackingCode>> tested = Task.Run(() => TestAsync(poll, envelope), Cancel);
            return ((await cast).Succeeded(out _, out _), (await tested).Succeeded(out _, out _));
        }));

        Assert.All(ends, end => Assert.NotEqual(end.IsCast, end.IsTested));
        Assert.Equal(ends.Count(end => end.IsCast), await poll.ReadAsync(db => db.Envelopes.CountAsync(Cancel)));
    }

    private static Task<Outcome<TrackingCode>> TestAsync(Poll poll, byte[] envelope) =>
        poll.RunAsync<TestEnvelope, TrackingCode>(
            o => o.RunAsync(poll.Pass(1), SHA256.HashData(envelope), Actor.Visitor, Cancel));

    private static async Task<RuleSheet> SheetAsync(Poll poll) => RuleSheet.Read(
        await poll.ReadAsync(db => db.Seals.Where(s => s.DecisionId == poll.Id).Select(s => s.RuleSheet)
            .SingleAsync(Cancel)));

    private static Task<Outcome<VoteReceipt>> CastAsync(Poll poll, int elector, SealedBallot ballot) =>
        poll.RunAsync<CastSealedVote, VoteReceipt>(o => o.RunAsync(poll.Pass(elector), ballot, Actor.Visitor, Cancel));

    private static async Task<OpenedBox> OpenAsync(TestInstallation installation, Poll poll)
    {
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());
        return Poll.Must(await poll.RunAsync<OpenBox, OpenedBox>(o => o.RunAsync(poll.Id, Actor.Clock, Cancel)));
    }

    private static async Task<IReadOnlyList<TurnedStep>> TurnAsync(TestInstallation installation) => (await
        Given.DoneAsync<TurnTheClock, ClockTurn>(installation.Enter, clock => clock.RunAsync(Actor.Clock, Cancel)))
        .Steps;

    private static string? Code(Outcome<VoteReceipt> outcome) =>
        outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;
}
