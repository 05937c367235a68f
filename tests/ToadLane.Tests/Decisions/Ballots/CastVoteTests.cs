using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots;

public sealed class CastVoteTests
{
    [Theory, BothEngines]
    public async Task Forty_parallel_votes_of_each_of_thirty_voters_leave_one_row_and_forty_numbered_envelopes_each(
        string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 30));

        Outcome<VoteReceipt>[] outcomes = await Task.WhenAll(
            Enumerable.Range(0, 30 * 40).Select(n => Task.Run(() => poll.CastAsync((n % 30) + 1, (n % 4) + 1))));

        Assert.All(outcomes, outcome => Assert.True(outcome.Succeeded(out _, out _)));
        List<Participation> voters = await poll.ReadAsync(db => db.Participations.ToListAsync());
        Assert.Equal(30, voters.Count);
        Assert.All(voters, voter => Assert.Equal(40, voter.Sequence));
        List<Envelope> envelopes = await poll.ReadAsync(db => db.Envelopes.ToListAsync());
        Assert.Equal(1200, envelopes.Select(e => Convert.ToHexString(e.Hash)).Distinct().Count());
        Assert.All(
            envelopes.GroupBy(e => e.ElectorNumber),
            own => Assert.Equal(Enumerable.Range(1, 40), own.Select(e => e.Sequence).Order()));
    }

    [Theory, BothEngines]
    public async Task Forty_parallel_posts_of_one_form_are_one_vote_with_one_receipt(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        byte[] nonce = FilledBallot.NewNonce();

        VoteReceipt[] receipts = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => Task.Run(async () => Poll.Must(await poll.CastAsync(1, nonce, 2, 3)))));

        Assert.Single(receipts.Distinct());
        Assert.Equal(1, (await poll.ReadAsync(db => db.Participations.SingleAsync())).Sequence);
        Assert.Equal(1, await poll.ReadAsync(db => db.Envelopes.CountAsync()));
    }

    [Theory, BothEngines]
    public async Task A_vote_may_be_changed_and_the_form_of_the_first_then_says_that_it_was_replaced(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        byte[] nonce = FilledBallot.NewNonce();

        VoteReceipt first = Poll.Must(await poll.CastAsync(1, nonce, 1));
        VoteReceipt second = Poll.Must(await poll.CastAsync(1, 2));
        VoteReceipt again = Poll.Must(await poll.CastAsync(1, nonce, 1));

        Assert.True(first.IsLast);
        Assert.True(second.IsLast);
        Assert.Equal(first with { IsLast = false }, again);
        Assert.NotEqual(first.Tracking, second.Tracking);
        Assert.Equal(2, (await poll.ReadAsync(db => db.Participations.SingleAsync())).Sequence);
    }

    [Theory, BothEngines]
    public async Task A_form_that_is_sent_by_another_elector_is_another_vote(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        byte[] nonce = FilledBallot.NewNonce();

        VoteReceipt one = Poll.Must(await poll.CastAsync(1, nonce, 1));
        VoteReceipt two = Poll.Must(await poll.CastAsync(2, nonce, 1));

        Assert.NotEqual(one.Tracking, two.Tracking);
        Assert.NotEqual(one.CheckCode, two.CheckCode);
        Assert.Equal(2, await poll.ReadAsync(db => db.Participations.CountAsync()));
    }

    [Theory, BothEngines]
    public async Task A_form_that_is_sent_to_another_decision_finds_nothing_there(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll here = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll there = await Poll.OpenAsync(installation.Enter, new PollPlan());
        byte[] nonce = FilledBallot.NewNonce();

        VoteReceipt one = Poll.Must(await here.CastAsync(1, nonce, 1));
        VoteReceipt other = Poll.Must(await there.CastAsync(1, nonce, 1));

        Assert.NotEqual(one.Tracking, other.Tracking);
        Assert.Equal(1, await here.ReadAsync(db => db.Participations.CountAsync(p => p.DecisionId == here.Id)));
    }

    [Theory]
    [BothEngines("nothing-on-paper", new[] { 99 }, "no-such-project")]
    [BothEngines("twice", new[] { 1, 1 }, "chosen-twice")]
    [BothEngines("dear", new[] { 4, 5, 3 }, "over-budget")]
    public async Task A_vote_that_breaks_the_sealed_rules_is_refused(
        string engine, string slip, int[] projects, string code)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());

        Outcome<VoteReceipt> outcome = await poll.CastAsync(1, projects);

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal), slip);
        Assert.Equal(code, refusal.Code);
        Assert.Equal(0, await poll.ReadAsync(db => db.Participations.CountAsync()));
    }

    [Theory, BothEngines]
    public async Task An_empty_ballot_is_a_vote_only_when_the_voter_says_so(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());

        Outcome<VoteReceipt> slip = await poll.RunAsync<CastVote, VoteReceipt>(o => o.RunAsync(
            poll.Pass(1),
            new FilledBallot(FilledBallot.NewNonce(), Choices.Of([])),
            Actor.Visitor,
            TestContext.Current.CancellationToken));
        Outcome<VoteReceipt> meant = await poll.CastAsync(1);

        Assert.False(slip.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("nothing-chosen", refusal.Code);
        Assert.True(meant.Succeeded(out _, out _));
    }

    [Theory, BothEngines]
    public async Task Somebody_who_is_no_elector_spoils_nobody_elses_vote(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());

        Task<Outcome<VoteReceipt>>[] votes = [poll.CastAsync(1, 1), poll.CastAsync(77, 1), poll.CastAsync(2, 1)];
        Outcome<VoteReceipt>[] outcomes = await Task.WhenAll(votes);

        Assert.True(outcomes[0].Succeeded(out _, out _));
        Assert.False(outcomes[1].Succeeded(out _, out Refusal? refusal));
        Assert.Equal("not-an-elector", refusal.Code);
        Assert.True(outcomes[2].Succeeded(out _, out _));
    }

    [Theory, BothEngines]
    public async Task A_vote_before_the_seal_or_after_the_closing_time_is_refused(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll sealing = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        byte[] nonce = FilledBallot.NewNonce();
        VoteReceipt before = Poll.Must(await poll.CastAsync(1, nonce, 1));

        Outcome<VoteReceipt> early = await sealing.CastAsync(1, 1);
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Outcome<VoteReceipt> late = await poll.CastAsync(2, 1);
        VoteReceipt retried = Poll.Must(await poll.CastAsync(1, nonce, 1));

        Assert.False(early.Succeeded(out _, out Refusal? notOpen));
        Assert.Equal("voting-not-open", notOpen.Code);
        Assert.False(late.Succeeded(out _, out Refusal? closed));
        Assert.Equal("voting-closed", closed.Code);
        Assert.Equal(before, retried);
    }

    [Fact]
    public async Task A_commit_whose_wait_for_the_standby_was_cancelled_is_not_called_a_success()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        await using TestInstallation installation = await TestInstallation.StartAsync("postgres");
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        byte[] nonce = FilledBallot.NewNonce();
        // What PostgreSQL itself says when somebody cancels the wait: the commit is reported as done, with a warning.
        await poll.SqlAsync("""
            CREATE FUNCTION warn() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                RAISE WARNING 'canceling wait for synchronous replication' USING ERRCODE = '01000';
                RETURN NULL;
            END $$;
            CREATE CONSTRAINT TRIGGER warn AFTER INSERT ON "Envelopes" DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION warn();
            """);

        Outcome<VoteReceipt> unconfirmed = await poll.CastAsync(1, nonce, 1);
        await poll.SqlAsync("DROP TRIGGER warn ON \"Envelopes\"");
        Outcome<VoteReceipt> again = await poll.CastAsync(1, nonce, 1);

        Assert.False(unconfirmed.Succeeded(out _, out Refusal? refusal));
        Assert.Equal(BallotRefusals.CouldNotConfirm, refusal);
        Assert.True(again.Succeeded(out _, out _));
        Assert.Equal(1, await poll.ReadAsync(db => db.Envelopes.CountAsync()));
    }

    [Theory, BothEngines]
    public async Task A_tracking_code_is_found_and_nothing_else_is(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        VoteReceipt receipt = Poll.Must(await poll.CastAsync(1, 1));
        CancellationToken cancel = TestContext.Current.CancellationToken;

        TrackingCode typed = TrackingCode.Read(receipt.Tracking.ToString().ToLowerInvariant().Replace('0', 'o'))!;
        ReceiptState found = await poll.ReadAsync(db => db.FindReceiptAsync(poll.Id, typed, cancel));
        TrackingCode other = TrackingCode.Read("0000-0000-0000-0000")!;
        ReceiptState notFound = await poll.ReadAsync(db => db.FindReceiptAsync(poll.Id, other, cancel));

        Assert.Equal(ReceiptState.InTheBox, found);
        Assert.Equal(ReceiptState.NotThere, notFound);
        Assert.Null(TrackingCode.Read("0000-0000-0000-000U"));
    }
}
