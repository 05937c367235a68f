using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Checks;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;
using ToadLane.Tests.OpenData;

namespace ToadLane.Tests.Threats;

/// <summary>
/// Somebody with the database's own password lifts its guards and changes one column of one row. Each change is named;
/// nothing is counted from a database that was changed.
/// </summary>
public sealed class StoredTamperingTests
{
    private const string OfSeals =
        """
        "RuleSheet" = replace("RuleSheet", '"minimum_age":16', '"minimum_age":17');
        "Hash" = @blob; "PublicKey" = @blob; "LockedPrivateKey" = @blob;
        "ElectorateSize" = "ElectorateSize" + 1; "EnvelopeBytes" = "EnvelopeBytes" + 1;
        "At" = (SELECT "Timetable_VotingClosesAt" FROM "Decisions")
        """;

    private const string OfDecisions =
        """
        "Title" = 'Another'; "Budget" = "Budget" + 1; "Publication_TieSeed" = 'another';
        "Timetable_VotingOpensAt" = "Timetable_VotingClosesAt"; "Rules_Style" = 'AtMost'; "Rules_Rule" = 'EqualShares';
        "Rules_MostChoices" = 2; "Rules_Utility" = 'cardinality'; "Rules_Completion" = 'none'; "Rules_MinimumAge" = 18
        """;

    private const string OfOptions =
        """
        "Number" = "Number" + 90; "Title" = 'Another'; "Cost" = "Cost" + 1; "TieRank" = "TieRank" + 90; "FileId" = 'x'
        """;

    private const string OfEnvelopes =
        """
        "Sealed" = @long; "Hash" = @blob; "CastId" = @blob; "Sequence" = "Sequence" + 5;
        "ElectorNumber" = (SELECT MAX("ElectorNumber") FROM "Participations")
        """;

    private const string OfParticipations =
        """
        "Sequence" = "Sequence" + 1; "Day" = '2020-01-01'; "Channel" = 'VotingPlace'; "Channel" = 'Paper'
        """;

    private const string OfCounterfoils = """ "Whose" = @blob; "How" = @blob; "How" = NULL; "Envelope" = @blob """;

    private const string OfBox = """ "Sealed" = @long; "Hash" = @blob; "CastId" = @blob """;

    private const string OfSums =
        """
        "ElectorateSize" = -1; "ElectorsNow" = -1; "Voters" = -1; "VotesCast" = -1; "Envelopes" = -1;
        "LastEnvelopes" = -1; "Leaves" = -1; "LastLeaves" = -1; "Boxed" = -1; "Opened" = -1; "Rejected" = -1;
        "ChangedVotes" = -1;
        "At" = (SELECT "Timetable_VotingOpensAt" FROM "Decisions")
        """;

    private const string OfCounts =
        """
        "Winners" = @winners; "Sheet" = "Sheet" || ' '; "BallotFile" = "BallotFile" || ' '; "BallotFileHash" = @blob;
        "BallotsCounted" = "BallotsCounted" + 1; "BallotsRejected" = "BallotsRejected" + 1;
        "ElectorateSize" = "ElectorateSize" + 1; "At" = (SELECT "Timetable_VotingOpensAt" FROM "Decisions")
        """;

    private const string OfLeaves =
        """ "Kind" = 'Deed'; "Subject" = NULL; "Envelope" = @blob; "Entry" = @blob; "Index" = "Index" + 500 """;

    private const string OfLogs =
        """
        "Origin" = 'elsewhere'; "PublicKey" = @blob; "LockedPrivateKey" = @blob; "Size" = "Size" + 1; "Peaks" = @peaks;
        "PublishedSize" = "PublishedSize" - 1; "Note" = "Note" || ' '
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Every_changed_column_is_named_while_voting_is_open(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        Poll.Must(await poll.CastAsync(1, 2));
        Poll.Must(await poll.CastAsync(2, 3));
        Poll.Must(await SampleRecord.PublishAsync(poll));
        await LiftedGuards.OfAsync(poll, engine);

        List<string> unnamed =
        [
            .. await UnnamedAsync(installation, poll, "Seals", OfSeals),
            .. await UnnamedAsync(installation, poll, "Decisions", OfDecisions),
            .. await UnnamedAsync(installation, poll, "BallotOptions", OfOptions),
            .. await UnnamedAsync(installation, poll, "Envelopes", OfEnvelopes),
            .. await UnnamedAsync(installation, poll, "Participations", OfParticipations),
            .. await UnnamedAsync(installation, poll, "Counterfoils", OfCounterfoils),
            .. await UnnamedAsync(installation, poll, "LogLeaves", OfLeaves),
            .. await UnnamedAsync(installation, poll, "YearLogs", OfLogs),
        ];

        Assert.Equal([], unnamed);
    }

    [Theory, BothEngines]
    public async Task Every_changed_column_is_named_after_the_count(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await SampleRecord.CountedAsync(installation, new PollPlan(Electors: 5), 4);
        await LiftedGuards.OfAsync(poll, engine);

        List<string> unnamed =
        [
            .. await UnnamedAsync(installation, poll, "Seals", OfSeals),
            .. await UnnamedAsync(installation, poll, "Decisions", OfDecisions),
            .. await UnnamedAsync(installation, poll, "BallotOptions", OfOptions),
            .. await UnnamedAsync(installation, poll, "Participations", OfParticipations),
            .. await UnnamedAsync(installation, poll, "BoxedEnvelopes", OfBox),
            .. await UnnamedAsync(installation, poll, "Reconciliations", OfSums),
            .. await UnnamedAsync(installation, poll, "Counts", OfCounts),
            .. await UnnamedAsync(installation, poll, "LogLeaves", OfLeaves),
            .. await UnnamedAsync(installation, poll, "YearLogs", OfLogs),
        ];

        Assert.Equal([], unnamed);
    }

    [Theory, BothEngines]
    public async Task Nothing_is_counted_from_a_database_that_was_changed(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        Poll.Must(await SampleRecord.PublishAsync(poll));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());
        await LiftedGuards.OfAsync(poll, engine);
        await poll.SqlAsync("""UPDATE "BallotOptions" SET "Cost" = 1 WHERE "Number" = 5""");

        Outcome<Count> outcome = await poll.RunAsync<CountDecision, Count>(
            count => count.RunAsync(poll.Id, Actor.Clock, Cancel));

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("stored-does-not-fit", refusal.Code);
        Assert.Contains("BallotOptions.Cost", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Nothing_that_scrutineers_bring_is_published_beside_a_database_that_was_changed(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        ScrutineersPoll scrutiny = await ScrutineersPoll.OpenAsync(installation);
        Poll.Must(await scrutiny.Poll.CastAsync(1, 1));
        await scrutiny.CloseAsync();
        OfflineResult counted = scrutiny.Count(await scrutiny.BoxAsync());
        JointAct brought = Poll.Must(await scrutiny.BringAsync(counted.Result.ToJson()));
        await LiftedGuards.OfAsync(scrutiny.Poll, engine);
        await scrutiny.Poll.SqlAsync("""UPDATE "BallotOptions" SET "Cost" = 1 WHERE "Number" = 4""");

        Outcome<JointAct> outcome = await scrutiny.AgreeAsync(brought, counted.Result.Fingerprint());

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("stored-does-not-fit", refusal.Code);
    }

    // Each change is made, looked for, and taken back.
    private static async Task<List<string>> UnnamedAsync(
        TestInstallation installation, Poll poll, string table, string changes)
    {
        List<string> unnamed = [];
        string one = $"""WHERE {OneRow(table)}""";
        foreach (string change in changes.Split(';', StringSplitOptions.TrimEntries))
        {
            string column = change.Split('"')[1];
            await using AsyncServiceScope scope = installation.Enter();
            ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
            Assert.Empty(await FaultsAsync(scope, poll));
            await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(Cancel);
            bool isPostgres = db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal);
            string sql = $"""UPDATE "{table}" SET {Filled(change, isPostgres)} {one}""";
            int changed = await db.Database.ExecuteSqlRawAsync(sql, Cancel);
            List<string> faults = await FaultsAsync(scope, poll);
            if (changed != 1 || !faults.Any(f => f.Contains($"{table}.{column}", StringComparison.Ordinal)
                || f.StartsWith($"{table}: ", StringComparison.Ordinal)))
            {
                unnamed.Add($"{table}.{column} ({changed} rows): {string.Join("; ", faults)}");
            }

            await transaction.RollbackAsync(Cancel);
        }

        return unnamed;
    }

    private static async Task<List<string>> FaultsAsync(AsyncServiceScope scope, Poll poll)
    {
        StoredReport rows = Poll.Must(await scope.ServiceProvider.GetRequiredService<CheckStored>()
            .RunAsync(poll.Id, Actor.Operator, Cancel));
        StoredReport log = Poll.Must(await scope.ServiceProvider.GetRequiredService<CheckLog>()
            .RunAsync(Actor.Operator, Cancel));
        return [.. rows.Faults.Concat(log.Faults).Select(fault => fault.ToString())];
    }

    private static string OneRow(string table)
    {
        (string column, string order) = table switch
        {
            "Participations" => ("ElectorNumber", "1"),
            "BallotOptions" => ("Number", "1"),
            "Envelopes" => ("Hash", "\"ElectorNumber\", \"Sequence\" DESC"),
            "BoxedEnvelopes" => ("Hash", "\"Hash\""),
            "Counterfoils" => ("Envelope", "\"How\" IS NULL, \"Envelope\""),
            "LogLeaves" => ("Index", "\"Envelope\" IS NULL, \"Index\""),
            _ => ("", ""),
        };
        return column.Length == 0
            ? "1 = 1"
            : $"""
              "{column}" = (SELECT "{column}" FROM "{table}" ORDER BY {order} LIMIT 1)
              """;
    }

    private static string Filled(string change, bool isPostgres)
    {
        string Blob(int bytes) => isPostgres
            ? $"'\\x{string.Concat(Enumerable.Repeat("41", bytes))}'::bytea"
            : $"x'{string.Concat(Enumerable.Repeat("41", bytes))}'";
        return change
            .Replace("@blob", Blob(32), StringComparison.Ordinal)
            .Replace("@long", Blob(900), StringComparison.Ordinal)
            .Replace("@peaks", isPostgres
                ? "substring(\"Peaks\" from 2) || '\\x41'::bytea"
                : "CAST(substr(\"Peaks\", 2) || x'41' AS BLOB)", StringComparison.Ordinal)
            .Replace("@winners", isPostgres ? "ARRAY[1, 99]" : "'[1,99]'", StringComparison.Ordinal)
            .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }
}
