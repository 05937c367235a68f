using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Papers;

public sealed class PaperTests
{
    [Theory, BothEngines]
    public async Task A_paper_that_came_back_takes_the_place_of_an_online_vote_and_is_counted(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        PaperDesk desk = new(poll);
        Poll.Must(await desk.PrintAsync(5));
        VoteReceipt online = Poll.Must(await poll.CastAsync(1, 5));
        VoteReceipt other = Poll.Must(await poll.CastAsync(2, 4));

        await desk.GiveAndTakeAsync(1, 3);
        await desk.KeyTwiceAsync(PaperDesk.Vote(1, 2), PaperReading.Of(SpoiltReason.NothingMarked));
        Poll.Must(await desk.CloseAsync(new BatchCount("A", 3)));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Reconciliation sums = Poll.Must(await poll.CloseAsync());
        OpenedBox box = Poll.Must(await poll.RunAsync<OpenBox, OpenedBox>(
            o => o.RunAsync(poll.Id, Actor.Clock, CancellationToken.None)));

        Assert.All(sums.AtClose, check => Assert.True(check.Holds, check.ToString()));
        Assert.Equal((3, 1, 2, 0), (sums.Voters, sums.Online, sums.ByPaper, sums.AtPlace));
        Assert.Equal((1, 1, 2), (sums.CancelledByPaper, sums.PapersSpoilt, sums.Boxed));
        Assert.Equal(["1,2", "4"], box.Votes.Select(v => string.Join(',', v.Projects)).Order());
        Assert.Equal(ReceiptState.NotThere, await FindAsync(poll, online));
        Assert.Equal(ReceiptState.Counted, await FindAsync(poll, other));
        Assert.Equal(0, await poll.ReadAsync(db => db.PaperEnvelopes.CountAsync()));
    }

    [Theory, BothEngines]
    public async Task After_a_paper_came_back_no_online_vote_is_taken(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        PaperDesk desk = new(poll);
        Poll.Must(await desk.PrintAsync(5));
        Poll.Must(await desk.IssueAsync(1));
        Poll.Must(await poll.CastAsync(1, 1));
        Poll.Must(await desk.ReturnAsync(1));

        Assert.Equal("voted-on-paper", Code(await poll.CastAsync(1, 2)));
        Assert.Equal("paper-already-returned", Code(await desk.ReturnAsync(1)));
        Assert.Equal("paper-never-issued", Code(await desk.ReturnAsync(2)));
        Participation voter = await poll.ReadAsync(db => db.Participations.SingleAsync());
        Assert.Equal((VotingChannel.Paper, 2), (voter.Channel, voter.Sequence));
    }

    [Theory, BothEngines]
    public async Task A_lost_paper_is_replaced_with_a_reason_and_no_more_are_given_out_than_were_printed(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        PaperDesk desk = new(poll);
        PaperBatch first = Poll.Must(await desk.PrintAsync(2));
        PaperBatch second = Poll.Must(await desk.PrintAsync(1));

        Poll.Must(await desk.IssueAsync(1));
        Assert.Equal("has-paper", Code(await desk.IssueAsync(1)));
        Assert.Equal(2, Poll.Must(await desk.IssueAsync(1, "A", "It never came")).Number);
        Assert.Equal("batch-is-used-up", Code(await desk.IssueAsync(2)));
        Assert.Equal("no-such-batch", Code(await desk.IssueAsync(2, "C")));
        Assert.Equal(("A", "B"), (first.Mark, second.Mark));
        Assert.Equal("papers-number-is-wrong", Code(await desk.PrintAsync(0)));
        Assert.Equal(["A", "Z", "AA", "AZ", "BA"], new[] { 1, 26, 27, 52, 53 }.Select(PaperBatch.MarkOf));
    }

    [Theory, BothEngines]
    public async Task Two_people_key_a_batch_and_neither_keys_both_entries(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        PaperDesk desk = new(poll);
        Poll.Must(await desk.PrintAsync(2));
        await desk.GiveAndTakeAsync(1, 2);
        Poll.Must(await desk.KeyAsync(PaperDesk.Ann, PaperEntry.First, 1, PaperDesk.Vote(1)));

        Assert.Equal(
            "keys-other-entry",
            Code(await desk.KeyAsync(PaperDesk.Ann, PaperEntry.Second, 1, PaperDesk.Vote(1))));
        Assert.Equal(
            "keyer-has-no-account",
            Code(await desk.KeyAsync(Actor.Operator, PaperEntry.Second, 1, PaperDesk.Vote(1))));
        Assert.Equal(
            "paper-not-in-order",
            Code(await desk.KeyAsync(PaperDesk.Bob, PaperEntry.Second, 2, PaperDesk.Vote(1))));
        Assert.Equal(
            "over-budget",
            Code(await desk.KeyAsync(PaperDesk.Bob, PaperEntry.Second, 1, PaperDesk.Vote(4, 5, 3))));
        Poll.Must(await desk.KeyAsync(PaperDesk.Ann, PaperEntry.First, 2, PaperDesk.Vote(1)));
        Assert.Equal(
            "not-so-many-papers",
            Code(await desk.KeyAsync(PaperDesk.Ann, PaperEntry.First, 3, PaperDesk.Vote(1))));
    }

    [Theory, BothEngines]
    public async Task A_batch_closes_only_when_both_entries_agree_and_every_paper_is_accounted_for(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        PaperDesk desk = new(poll);
        PaperBatch batch = Poll.Must(await desk.PrintAsync(6));
        await desk.GiveAndTakeAsync(1, 2);
        Poll.Must(await desk.IssueAsync(3));
        await desk.KeyTwiceAsync(PaperDesk.Vote(1));
        Poll.Must(await desk.KeyAsync(PaperDesk.Ann, PaperEntry.First, 2, PaperDesk.Vote(2)));
        Poll.Must(await desk.KeyAsync(PaperDesk.Bob, PaperEntry.Second, 2, PaperDesk.Vote(3)));

        Assert.Equal("papers-still-out", Code(await desk.CloseAsync(new BatchCount("A", 3))));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Assert.Equal("entries-differ", Code(await desk.CloseAsync(new BatchCount("A", 3))));
        Assert.Equal([2], (await poll.ReadAsync(db => db.StateOfAsync(batch, default))).Differences);
        Assert.Equal("paper-batches-are-open", Code(await poll.CloseAsync()));
        Poll.Must(await desk.KeyAsync(PaperDesk.Bob, PaperEntry.Second, 2, PaperDesk.Vote(2)));
        Assert.Equal("batch-does-not-add-up", Code(await desk.CloseAsync(new BatchCount("A", 2))));
        Assert.Equal("missing-needs-reason", Code(await desk.CloseAsync(new BatchCount("A", 2, 1))));
        Poll.Must(await desk.CloseAsync(new BatchCount("A", 2, 1, "Torn in the printer")));
        Assert.Equal("batch-is-closed", Code(await desk.CloseAsync(new BatchCount("A", 3))));
        Assert.Equal("batch-is-closed", Code(await desk.ReturnAsync(3)));

        Reconciliation sums = Poll.Must(await poll.CloseAsync());
        Assert.True(sums.AgreesAtClose);
        Assert.Equal((6, 2, 0, 4), (sums.PapersPrinted, sums.PapersCounted, sums.PapersSpoilt, sums.PapersUnused));
    }

    [Theory, BothEngines]
    public async Task The_database_keeps_marks_entries_and_closed_batches_as_they_are(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        PaperDesk desk = new(poll);
        Poll.Must(await desk.PrintAsync(3));
        await desk.GiveAndTakeAsync(1);
        await desk.KeyTwiceAsync(PaperDesk.Vote(1));
        string[] open =
        [
            """DELETE FROM "IssuedPapers" """,
            """UPDATE "ReturnedPapers" SET "Fate" = 'SetAside' """,
            """UPDATE "Participations" SET "Channel" = 'Online', "Sequence" = "Sequence" + 1 """,
            """UPDATE "BatchKeyers" SET "Entry" = 'Second' """,
            """UPDATE "KeyedPapers" SET "Sealed" = NULL """,
            """DELETE FROM "KeyedPapers" """,
            """UPDATE "PaperBatches" SET "Printed" = 2 """,
            """
            INSERT INTO "ReturnedPapers" ("DecisionId", "ElectorNumber", "Mark", "Fate", "Day")
            SELECT "DecisionId", 2, "Mark", "Fate", "Day" FROM "ReturnedPapers"
            """,
            """
            INSERT INTO "KeyedPapers" ("DecisionId", "Mark", "Entry", "Paper", "Attempt", "ById", "Digest", "Sealed")
            SELECT "DecisionId", "Mark", 'Second', 2, 1, "ById", "Digest", "Sealed" FROM "KeyedPapers"
            WHERE "Entry" = 'First'
            """,
        ];
        await AllFailAsync(poll, open);
        Poll.Must(await desk.CloseAsync(new BatchCount("A", 2)));
        string[] closed =
        [
            """UPDATE "PaperBatches" SET "Closing_Counted" = 2, "Closing_LeftOver" = 1 """,
            """UPDATE "PaperEnvelopes" SET "Hash" = "CastId" """,
            """DELETE FROM "PaperEnvelopes" """,
            """
            INSERT INTO "IssuedPapers" ("DecisionId", "ElectorNumber", "Number", "Mark", "Day")
            SELECT "DecisionId", 2, 1, "Mark", "Day" FROM "IssuedPapers"
            """,
        ];
        await AllFailAsync(poll, closed);
        KeyedPaper[] keyed = await poll.ReadAsync(db => db.KeyedPapers.ToArrayAsync());
        Assert.All(keyed, row => Assert.Null(row.Sealed));
        Assert.Null((await poll.ReadAsync(db => db.PaperBatches.SingleAsync())).LockedKey);
    }

    private static async Task AllFailAsync(Poll poll, string[] attempts)
    {
        foreach (string attempt in attempts)
        {
            Exception? fault = await Record.ExceptionAsync(() => poll.SqlAsync(attempt));
            Assert.True(fault is not null, attempt);
        }
    }

    private static Task<ReceiptState> FindAsync(Poll poll, VoteReceipt receipt) =>
        poll.ReadAsync(db => db.FindReceiptAsync(poll.Id, receipt.Tracking, TestContext.Current.CancellationToken));

    private static string? Code<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;
}
