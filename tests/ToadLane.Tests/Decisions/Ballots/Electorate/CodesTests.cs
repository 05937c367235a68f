using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Electorate;

public sealed class CodesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_batch_says_when_how_many_and_by_whom_and_keeps_no_code(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(3));

        IssuedCodes first = Poll.Must(await poll.IssueAsync(Codes(2)));
        IssuedCodes second = Poll.Must(await poll.IssueAsync(Codes(3) with { Delivery = CodeDelivery.MailingHouse }));

        List<CodeBatch> batches = await poll.ReadAsync(
            db => db.CodeBatches.OrderBy(b => b.Number).ToListAsync(Cancel));
        Assert.Equal(
            [(1, CodeDelivery.Letters, 2), (2, CodeDelivery.MailingHouse, 1)],
            batches.Select(b => (b.Number, b.Delivery, b.Codes)));
        Assert.All(batches, b => Assert.Equal(Actor.Operator.Name, b.ByName));
        Assert.Equal((0, 2), (first.HadOne, second.HadOne));
        List<ElectorCode> rows = await poll.ReadAsync(db => db.ElectorCodes.ToListAsync(Cancel));
        Assert.Equal(3, rows.Count);
        Assert.All(rows, r => Assert.Equal(32, r.Hash.Length));
    }

    [Theory, BothEngines]
    public async Task Codes_are_replaced_for_everyone_only_before_opening_and_with_a_reason(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(2));
        IssuedCodes first = Poll.Must(await poll.IssueAsync(Codes(2)));

        Outcome<IssuedCodes> without = await poll.IssueAsync(Codes(2) with { Whom = CodeReceivers.Everyone });
        IssuedCodes second = Poll.Must(await poll.IssueAsync(
            Codes(2) with { Whom = CodeReceivers.Everyone, Reason = "The printer cut the codes off" }));
        await poll.OpenVotingAsync();
        Outcome<IssuedCodes> open = await poll.IssueAsync(
            Codes(2) with { Whom = CodeReceivers.Everyone, Reason = "Again" });

        Assert.Equal("electorate-reason-is-missing", CodeOf(without));
        Assert.Equal("working-codes-stay", CodeOf(open));
        Assert.Equal("code-is-unknown", CodeOf(await ProveAsync(poll, first.Letters[0].Code)));
        Assert.Null(CodeOf(await ProveAsync(poll, second.Letters[0].Code)));
        List<ElectorCode> ended = await poll.ReadAsync(
            db => db.ElectorCodes.Where(c => c.Voided != null).ToListAsync(Cancel));
        Assert.Equal(2, ended.Count);
        Assert.All(ended, c => Assert.Equal(CodeVoidReason.Replaced, c.Voided!.Reason));
    }

    [Theory, BothEngines]
    public async Task Whoever_had_no_code_gets_one_while_voting_is_open_and_the_box_agrees(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(3));
        Poll.Must(await poll.IssueAsync(Codes(1)));
        await poll.OpenVotingAsync();

        IssuedCodes late = Poll.Must(await poll.IssueAsync(Codes(3)));
        VoterPass pass = Poll.Must(await ProveAsync(poll, late.Letters[0].Code));
        Poll.Must(await poll.CastAsync(pass.ElectorNumber, 1));
        Reconciliation sums = await CloseAsync(installation, poll);

        Assert.True(sums.AgreesAtClose);
        Assert.Equal((3, 0, 1), (sums.CodesIssued, sums.CodesVoided, sums.Boxed));
        Assert.Equal("voting-closed", CodeOf(await poll.IssueAsync(Codes(3))));
    }

    [Theory, BothEngines]
    public async Task A_test_code_votes_as_any_and_is_never_counted(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(3));
        MadeCodes tests = Poll.Must(await poll.RunAsync<MakeTestCodes, MadeCodes>(
            o => o.RunAsync(poll.Id, 2, Actor.Operator, Cancel)));
        await poll.OpenVotingAsync();

        VoterPass pass = Poll.Must(await ProveAsync(poll, tests.Codes[0]));
        Poll.Must(await poll.CastAsync(pass.ElectorNumber, 1));
        Poll.Must(await poll.CastAsync(pass.ElectorNumber, 2));
        Poll.Must(await poll.CastAsync(1, 3));
        Reconciliation sums = await CloseAsync(installation, poll);
        OpenedBox box = Poll.Must(await poll.RunAsync<OpenBox, OpenedBox>(
            o => o.RunAsync(poll.Id, Actor.Clock, Cancel)));

        Assert.True(pass.IsTest);
        Assert.True(sums.AgreesAtClose);
        Assert.Equal((3, 3), (sums.ElectorateSize, sums.ElectorsNow));
        Assert.Equal((2, 1, 1), (sums.Voters, sums.TestVoters, sums.Boxed));
        Assert.Equal([3], Assert.Single(box.Votes).Projects);
    }

    [Theory, BothEngines]
    public async Task No_test_codes_are_made_once_voting_is_open(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());

        Outcome<MadeCodes> made = await poll.RunAsync<MakeTestCodes, MadeCodes>(
            o => o.RunAsync(poll.Id, 1, Actor.Operator, Cancel));

        Assert.Equal("electorate-is-sealed", CodeOf(made));
    }

    [Theory, BothEngines]
    public async Task The_database_lets_a_code_end_once_and_nothing_else(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(2));
        Poll.Must(await poll.IssueAsync(Codes(2)));
        await poll.OpenVotingAsync();
        const string end = """
            UPDATE "ElectorCodes" SET "Voided_Day" = '2026-01-01', "Voided_ByName" = 'A', "Voided_Reason" = 'Lost'
            """;
        string[] attempts =
        [
            """UPDATE "ElectorCodes" SET "ElectorNumber" = 1""",
            """UPDATE "ElectorCodes" SET "Hash" = "Hash" || "Hash" """,
            """DELETE FROM "ElectorCodes" """,
            """UPDATE "CodeBatches" SET "Codes" = 1""",
            """DELETE FROM "CodeBatches" """,
        ];

        foreach (string attempt in attempts)
        {
            Exception? fault = await Record.ExceptionAsync(() => poll.SqlAsync(attempt));
            Assert.True(fault is not null, attempt);
        }

        Assert.Equal(2, await poll.SqlAsync(end));
        Assert.NotNull(await Record.ExceptionAsync(() => poll.SqlAsync(end)));
    }

    // What somebody with the database's own password can do once they have taken the guards away.
    [Theory, BothEngines]
    public async Task A_code_or_an_elector_that_the_log_does_not_know_stops_the_close(string engine)
    {
        const string rogueCode = """
            INSERT INTO "ElectorCodes" ("DecisionId", "Hash", "ElectorNumber", "Batch")
            SELECT "DecisionId", "Hash", 1, 1 FROM "Seals"
            """;
        const string rogueElector = """
            INSERT INTO "Electors" ("DecisionId", "Number", "AreaCode", "Kind")
            SELECT "DecisionId", 99, 'E05000001', 'Late' FROM "Seals"
            """;
        foreach (string rogue in new[] { rogueCode, rogueElector })
        {
            await using TestInstallation installation = await TestInstallation.StartAsync(engine);
            Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
            await poll.UploadAsync(Poll.Register(3));
            Poll.Must(await poll.IssueAsync(Codes(3)));
            await poll.OpenVotingAsync();
            Poll.Must(await poll.CastAsync(1, 1));

            string on = engine == "postgres" ? """ ON "Electors" """ : "";
            await poll.SqlAsync($"""DROP TRIGGER "Guard_Electors_INSERT" {on}""");
            Assert.Equal(1, await poll.SqlAsync(rogue));
            Reconciliation sums = await CloseAsync(installation, poll);

            Assert.False(sums.IsRollAsLogged);
            Assert.False(sums.AgreesAtClose);
            Assert.Equal(0, sums.Boxed);
        }
    }

    private static CodeOrder Codes(int electors) =>
        new(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Poll.Register(electors))));

    private static string? CodeOf<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;

    private static Task<Outcome<VoterPass>> ProveAsync(Poll poll, VotingCode code) =>
        poll.RunAsync<ProveByCode, VoterPass>(o => o.RunAsync(poll.Id, code.ToString(), Actor.Visitor, Cancel));

    private static async Task<Reconciliation> CloseAsync(TestInstallation installation, Poll poll)
    {
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        return Poll.Must(await poll.CloseAsync());
    }
}
