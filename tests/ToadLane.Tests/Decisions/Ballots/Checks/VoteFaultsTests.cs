using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Checks;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;
using ToadLane.Tests.OpenData;
using ToadLane.Tests.Threats;

namespace ToadLane.Tests.Decisions.Ballots.Checks;

/// <summary>
/// Counterfoils: what somebody with the database's own password changes of votes that the log has got is found, while
/// voting is open and at the close; what voters do lawfully is not.
/// </summary>
public sealed class VoteFaultsTests
{
    // By way of a number that nobody has: the index allows no two alike even for a moment.
    private const string Swapped =
        """
        UPDATE "Envelopes" SET "Sequence" = 100 WHERE "ElectorNumber" = 1;
        UPDATE "Envelopes" SET "ElectorNumber" = 1 WHERE "ElectorNumber" = 2;
        UPDATE "Envelopes" SET "ElectorNumber" = 2, "Sequence" = 1 WHERE "Sequence" = 100
        """;

    private const string Reordered =
        """
        UPDATE "Envelopes" SET "Sequence" = 100 WHERE "ElectorNumber" = 3 AND "Sequence" = 2;
        UPDATE "Envelopes" SET "Sequence" = 2 WHERE "ElectorNumber" = 3 AND "Sequence" = 1;
        UPDATE "Envelopes" SET "Sequence" = 1 WHERE "Sequence" = 100
        """;

    private static readonly (string What, string Sql)[] Changes =
    [
        ("two envelopes changed places", Swapped),
        ("an earlier vote was made the last", Reordered),
        ("an envelope went to an elector who has none", """
            INSERT INTO "Participations" SELECT "DecisionId", 5, "Sequence", "Channel", "Day" FROM "Participations"
                WHERE "ElectorNumber" = 1;
            UPDATE "Envelopes" SET "ElectorNumber" = 5 WHERE "ElectorNumber" = 1;
            DELETE FROM "Participations" WHERE "ElectorNumber" = 1
            """),
        ("an envelope was exchanged", """
            UPDATE "Envelopes" SET "Sealed" = {other}, "Hash" = {otherHash} WHERE "ElectorNumber" = 1
            """),
        ("an envelope and its counterfoil were exchanged", """
            UPDATE "Envelopes" SET "Sealed" = {other}, "Hash" = {otherHash} WHERE "ElectorNumber" = 1;
            DELETE FROM "Counterfoils" WHERE "Envelope" = {hash}
            """),
        ("a receipt was exchanged", """UPDATE "Envelopes" SET "CastId" = {otherHash} WHERE "ElectorNumber" = 1"""),
        ("a vote was taken out", """
            DELETE FROM "Envelopes" WHERE "ElectorNumber" = 1; DELETE FROM "Participations" WHERE "ElectorNumber" = 1;
            DELETE FROM "Counterfoils" WHERE "Envelope" = {hash}
            """),
        ("a day was changed", """UPDATE "Participations" SET "Day" = '2020-01-01' WHERE "ElectorNumber" = 1"""),
        ("a channel was changed", """
            UPDATE "Participations" SET "Channel" = 'VotingPlace' WHERE "ElectorNumber" = 1
            """),
        ("an envelope was put in beside the site for somebody who voted", """
            INSERT INTO "Envelopes" ("Id", "DecisionId", "ElectorNumber", "Sequence", "Sealed", "Hash", "CastId")
                SELECT {otherId}, "DecisionId", 1, 2, {other}, {otherHash}, {otherHash} FROM "Envelopes"
                WHERE "ElectorNumber" = 1;
            UPDATE "Participations" SET "Sequence" = 2 WHERE "ElectorNumber" = 1
            """),
        ("an envelope was put in beside the site for somebody who did not vote", """
            INSERT INTO "Participations" SELECT "DecisionId", 5, "Sequence", "Channel", "Day" FROM "Participations"
                WHERE "ElectorNumber" = 1;
            INSERT INTO "Envelopes" ("Id", "DecisionId", "ElectorNumber", "Sequence", "Sealed", "Hash", "CastId")
                SELECT {otherId}, "DecisionId", 5, 1, {other}, {otherHash}, {otherHash} FROM "Envelopes"
                WHERE "ElectorNumber" = 1
            """),
        ("a counterfoil was taken away", """DELETE FROM "Counterfoils" WHERE "Envelope" = {hash}"""),
        ("a counterfoil was made without the key", """
            UPDATE "Counterfoils" SET "Whose" = {otherHash} WHERE "Envelope" = {hash}
            """),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Whatever_is_changed_of_a_vote_that_the_log_has_got_is_found_while_voting_is_open(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await VotedAsync(installation, engine);
        List<string> unseen = [];
        foreach ((string what, string sql) in Changes)
        {
            await using AsyncServiceScope scope = installation.Enter();
            ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
            VoteFaults faults = scope.ServiceProvider.GetRequiredService<VoteFaults>();
            Assert.Equal(0, await faults.CountAsync(poll.Id, Cancel));
            await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(Cancel);
            await db.Database.ExecuteSqlRawAsync(await FilledAsync(db, sql, engine), Cancel);
            StoredReport report = Poll.Must(await scope.ServiceProvider.GetRequiredService<CheckStored>()
                .RunAsync(poll.Id, Actor.Operator, Cancel));
            if (report.Faults.Count == 0 || await faults.CountAsync(poll.Id, Cancel) == 0)
            {
                unseen.Add($"{what}: {string.Join("; ", report.Faults)}");
            }

            await transaction.RollbackAsync(Cancel);
        }

        Assert.Equal([], unseen);
    }

    [Theory, BothEngines]
    public async Task Voting_again_on_paper_or_at_a_voting_place_is_no_fault(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 8));
        PaperDesk desk = new(poll);
        PollPlace place = await PollPlace.OpenAsync(poll);
        Poll.Must(await desk.PrintAsync(3));
        for (int elector = 1; elector <= 4; elector++)
        {
            Poll.Must(await poll.CastAsync(elector, 1));
        }

        await PublishedWithoutFaultAsync(poll);
        installation.Clock.Advance(TimeSpan.FromDays(1));
        Poll.Must(await poll.CastAsync(1, 2));
        Assert.Empty(await FaultsAsync(poll));
        await PublishedWithoutFaultAsync(poll);
        // Twice before the log gets either.
        Poll.Must(await poll.CastAsync(2, 2));
        Poll.Must(await poll.CastAsync(2, 3));
        await PublishedWithoutFaultAsync(poll);
        installation.Clock.Advance(TimeSpan.FromDays(1));
        await desk.GiveAndTakeAsync(2, 3, 5);
        Poll.Must(await place.AdmitAsync(6));
        Poll.Must(await place.CastAsync(6, 4));
        await PublishedWithoutFaultAsync(poll);
        await desk.KeyTwiceAsync(PaperDesk.Vote(1), PaperDesk.Vote(2), PaperDesk.Vote());

        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await desk.CloseAsync(new("A", 0)));
        Reconciliation sums = Poll.Must(await poll.CloseAsync());

        Assert.True(sums.AgreesAtClose);
        Assert.Equal(0, sums.ChangedVotes);
        Assert.Equal(0, await poll.ReadAsync(db => db.Counterfoils.CountAsync(Cancel)));
        Assert.Empty(await FaultsAsync(poll));
    }

    [Theory, BothEngines]
    public async Task Two_envelopes_that_changed_places_stop_the_close_and_the_evidence_stays(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await VotedAsync(installation, engine);
        await poll.SqlAsync(Swapped);

        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Reconciliation sums = Poll.Must(await poll.CloseAsync());

        Assert.Equal("R9-same", Assert.Single(sums.AtClose, sum => !sum.Holds).Rule);
        Assert.Equal(2, sums.ChangedVotes);
        Assert.Equal(4, await poll.ReadAsync(db => db.Counterfoils.CountAsync(Cancel)));
        Assert.Equal(4, await poll.ReadAsync(db => db.Envelopes.CountAsync(Cancel)));
    }

    [Theory, BothEngines]
    public async Task Who_answers_for_a_vote_is_told_once_that_stored_votes_were_changed(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await AppointAsync(installation);
        Poll poll = await VotedAsync(installation, engine);
        installation.Clock.Advance(PaceRule.Interval);
        await WatchAsync(installation);
        Assert.Empty(await MailAsync(poll));
        await poll.SqlAsync("""UPDATE "Participations" SET "Day" = '2020-01-01' WHERE "ElectorNumber" = 1""");

        for (int interval = 0; interval < 3; interval++)
        {
            installation.Clock.Advance(PaceRule.Interval);
            await WatchAsync(installation);
        }

        Assert.Equal(["sue@example.org"], await MailAsync(poll));
        ScrutinyReport report = Poll.Must(await poll.RunAsync<ReportScrutiny, ScrutinyReport>(
            o => o.RunAsync(poll.Id, Given.AScrutineer, Cancel)));
        ReportEvent changed = Assert.Single(report.OutOfTheOrdinary);
        Assert.Equal(("ChangedVotes", "1"), (changed.Kind, changed.Says));
        Poll.Must(await poll.CastAsync(5, 1));
    }

    // Four envelopes of three electors, all in the log; the guards are lifted.
    private static async Task<Poll> VotedAsync(TestInstallation installation, string engine)
    {
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 6));
        Poll.Must(await poll.CastAsync(1, 1));
        Poll.Must(await poll.CastAsync(2, 2));
        Poll.Must(await poll.CastAsync(3, 3));
        Poll.Must(await SampleRecord.PublishAsync(poll));
        Poll.Must(await poll.CastAsync(3, 1));
        Poll.Must(await SampleRecord.PublishAsync(poll));
        await LiftedGuards.OfAsync(poll, engine);
        return poll;
    }

    private static async Task<string> FilledAsync(ToadLaneDb db, string sql, string engine)
    {
        byte[] hash = await db.Envelopes.Where(e => e.ElectorNumber == 1).Select(e => e.Hash).SingleAsync(Cancel);
        byte[] other = new byte[await db.Seals.Select(s => s.EnvelopeBytes).SingleAsync(Cancel)];
        string Blob(byte[] bytes) => engine == "sqlite"
            ? $"x'{Convert.ToHexString(bytes)}'"
            : $"'\\x{Convert.ToHexString(bytes)}'::bytea";
        string another = engine == "sqlite" ? $"'{Guid.NewGuid():D}'".ToUpperInvariant() : $"'{Guid.NewGuid():D}'::uuid";
        return sql.Replace("{otherId}", another, StringComparison.Ordinal)
            .Replace("{hash}", Blob(hash), StringComparison.Ordinal)
            .Replace("{otherHash}", Blob(System.Security.Cryptography.SHA256.HashData(other)), StringComparison.Ordinal)
            .Replace("{other}", Blob(other), StringComparison.Ordinal);
    }

    private static async Task PublishedWithoutFaultAsync(Poll poll)
    {
        Poll.Must(await SampleRecord.PublishAsync(poll));
        Assert.Empty(await FaultsAsync(poll));
    }

    private static async Task<IReadOnlyList<StoredFault>> FaultsAsync(Poll poll) =>
        Poll.Must(await poll.RunAsync<CheckStored, StoredReport>(
            check => check.RunAsync(poll.Id, Actor.Operator, Cancel))).Faults;

    private static Task<int> WatchAsync(TestInstallation installation) => Given.DoneAsync<WatchPace, int>(
        installation.Enter, watch => watch.RunAsync(Actor.Clock, Cancel));

    private static Task<List<string>> MailAsync(Poll poll) => poll.ReadAsync(db => db.Messages
        .Where(m => m.Subject.StartsWith("Stored votes were changed")).Select(m => m.ToEmail!).ToListAsync(Cancel));

    private static async Task AppointAsync(TestInstallation installation)
    {
        NewAccount account = new("sue@example.org", "Sue");
        Resident sue = await Given.DoneAsync<OpenAccount, Resident>(
            installation.Enter, open => open.RunAsync(account, Actor.Operator, Cancel));
        await Given.DoneAsync<GrantRole, RoleGrant>(installation.Enter, give => give.RunAsync(
            new NewRoleGrant(sue.Id, Role.Scrutineer, "Named by the residents"), Actor.Operator, Cancel));
    }
}
