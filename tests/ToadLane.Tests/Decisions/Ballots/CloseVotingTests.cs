using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots;

public sealed class CloseVotingTests
{
    [Theory, BothEngines]
    public async Task The_last_vote_of_each_elector_is_left_without_a_name_and_opens_to_what_was_chosen(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 5));
        VoteReceipt changed = Poll.Must(await poll.CastAsync(1, 1, 2));
        VoteReceipt blank = Poll.Must(await poll.CastAsync(3));
        CancellationToken cancel = TestContext.Current.CancellationToken;

        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Reconciliation sums = Poll.Must(await poll.CloseAsync());
        OpenedBox box = await OpenAsync(poll);

        Assert.True(sums.AgreesAtClose);
        Assert.Equal((2, 3, 3, 2, 2), (sums.Voters, sums.VotesCast, sums.Envelopes, sums.LastEnvelopes, sums.Boxed));
        Assert.Equal(0, await poll.ReadAsync(db => db.Envelopes.CountAsync()));
        Assert.Empty(box.Rejected);
        Dictionary<string, IReadOnlyList<int>> votes = box.Votes.ToDictionary(v => v.CheckCode, v => v.Projects);
        Assert.Equal([1, 2], votes[changed.CheckCode.Replace("-", "", StringComparison.Ordinal)]);
        Assert.Empty(votes[blank.CheckCode.Replace("-", "", StringComparison.Ordinal)]);
        Assert.Equal(
            ReceiptState.Counted,
            await poll.ReadAsync(db => db.FindReceiptAsync(poll.Id, changed.Tracking, cancel)));
    }

    [Theory, BothEngines]
    public async Task Voting_closes_once_and_not_before_its_time(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());

        Outcome<Reconciliation> early = await poll.CloseAsync();
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Outcome<Reconciliation>[] outcomes =
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(poll.CloseAsync)));

        Assert.False(early.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("voting-is-not-over", refusal.Code);
        Assert.Equal(
            [null, "voting-already-closed", "voting-already-closed"],
            outcomes.Select(o => o.Succeeded(out _, out Refusal? r) ? null : r.Code).Order());
    }

    [Theory, BothEngines]
    public async Task Every_vote_in_a_race_with_the_close_is_in_the_box_or_was_refused(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 200));

        Task<Outcome<VoteReceipt>>[] votes =
            [.. Enumerable.Range(1, 200).Select(n => Task.Run(() => poll.CastAsync(n, 1)))];
        await votes[40];
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Reconciliation sums = Poll.Must(await poll.CloseAsync());
        Outcome<VoteReceipt>[] outcomes = await Task.WhenAll(votes);

        int acknowledged = 0;
        foreach (Outcome<VoteReceipt> outcome in outcomes)
        {
            if (outcome.Succeeded(out VoteReceipt? receipt, out Refusal? refusal))
            {
                acknowledged++;
                Assert.Equal(ReceiptState.Counted, await poll.ReadAsync(db => db.FindReceiptAsync(
                    poll.Id, receipt.Tracking, TestContext.Current.CancellationToken)));
            }
            else
            {
                Assert.Equal("voting-closed", refusal.Code);
            }
        }

        Assert.Equal(acknowledged, sums.Boxed);
    }

    [Theory, BothEngines]
    public async Task A_form_sent_again_after_the_close_still_gets_its_receipt(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        byte[] nonce = FilledBallot.NewNonce();
        VoteReceipt receipt = Poll.Must(await poll.CastAsync(1, nonce, 1));

        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());

        Assert.Equal(receipt, Poll.Must(await poll.CastAsync(1, nonce, 1)));
    }

    [Fact]
    public async Task A_box_whose_sums_do_not_agree_is_left_as_evidence_and_stays_shut()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        await poll.SqlAsync("""DROP TRIGGER "Guard_Participations_INSERT" """);
        await poll.SqlAsync(
            """
            INSERT INTO "Participations" ("DecisionId", "ElectorNumber", "Sequence", "Channel", "Day")
            SELECT "DecisionId", 2, 1, 'Online', "Day" FROM "Participations"
            """);

        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Reconciliation sums = Poll.Must(await poll.CloseAsync());
        Outcome<OpenedBox> opened = await poll.RunAsync<OpenBox, OpenedBox>(
            o => o.RunAsync(poll.Id, Actor.Clock, CancellationToken.None));

        Assert.False(sums.AgreesAtClose);
        Assert.Equal(1, await poll.ReadAsync(db => db.Envelopes.CountAsync()));
        Assert.False(opened.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("box-does-not-reconcile", refusal.Code);
    }

    [Theory, BothEngines]
    public async Task The_box_is_filled_once_and_its_sums_stay(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());
        string[] attempts =
        [
            """DELETE FROM "BoxedEnvelopes" """,
            """UPDATE "BoxedEnvelopes" SET "Hash" = "CastId" """,
            """
            INSERT INTO "BoxedEnvelopes" ("DecisionId", "Sealed", "Hash", "CastId")
            SELECT "DecisionId", "Sealed", "CastId", "Hash" FROM "BoxedEnvelopes"
            """,
            """UPDATE "Participations" SET "Sequence" = "Sequence" + 1""",
            """UPDATE "Reconciliations" SET "Voters" = 7""",
            """DELETE FROM "Reconciliations" """,
        ];

        foreach (string attempt in attempts)
        {
            Exception? fault = await Record.ExceptionAsync(() => poll.SqlAsync(attempt));
            Assert.True(fault is not null, attempt);
        }
    }

    [Theory, BothEngines]
    public async Task After_the_count_the_key_is_gone_and_the_sums_say_what_was_opened(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());
        OpenedBox box = await OpenAsync(poll);

        bool isSaved = await poll.ReadAsync(async db =>
        {
            OpenBox open = new(db, null!, null!);
            await open.FinishAsync(poll.Id, box, CancellationToken.None);
            return await db.SaveChangesAsync() > 0;
        });
        Outcome<OpenedBox> again = await poll.RunAsync<OpenBox, OpenedBox>(
            o => o.RunAsync(poll.Id, Actor.Clock, CancellationToken.None));

        Assert.True(isSaved);
        Assert.True((await poll.ReadAsync(db => db.Reconciliations.SingleAsync())).AgreesAfterCount);
        Assert.False(again.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("key-is-destroyed", refusal.Code);
    }

    [Theory, BothEngines]
    public async Task The_clock_opens_and_closes_what_is_due_and_then_has_nothing_to_do(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(2));

        IReadOnlyList<TurnedStep> opened = await TurnAsync(poll);
        IReadOnlyList<TurnedStep> nothing = await TurnAsync(poll);
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        IReadOnlyList<TurnedStep> closed = await TurnAsync(poll);

        Assert.Equal([new TurnedStep(poll.Id, Act.OpenVoting, null)], opened);
        Assert.Empty(nothing);
        Assert.Equal(new TurnedStep(poll.Id, Act.CloseVoting, null), closed[0]);
    }

    private static async Task<IReadOnlyList<TurnedStep>> TurnAsync(Poll poll) => Poll.Must(
        await poll.RunAsync<TurnTheClock, ClockTurn>(o => o.RunAsync(Actor.Clock, CancellationToken.None))).Steps;

    private static async Task<OpenedBox> OpenAsync(Poll poll) => Poll.Must(await poll.RunAsync<OpenBox, OpenedBox>(
        o => o.RunAsync(poll.Id, Actor.Clock, CancellationToken.None)));
}
