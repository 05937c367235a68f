using Npgsql;
using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Postgres;

/// <summary>
/// Casts votes in batches of arrays: two journeys to the server and a commit for 256 votes. The rows of their decisions
/// are held against a close, and the rows of their electors, in one order, against another committer or node.
/// </summary>
internal sealed class PostgresBallotStore(string connection, TimeProvider clock) : IBallotStore
{
    // PostgreSQL reports a commit as done, with a warning of this state, when the wait for the standby was cancelled.
    private const string Warning = "01000";
    private const int LongestQuarrel = 3;

    // Connections of its own, which remember their statements and carry nothing else that would have to be reset.
    private readonly string own = new NpgsqlConnectionStringBuilder(connection)
    {
        ApplicationName = "toadlane-ballot-box",
        MaxPoolSize = 2,
        NoResetOnClose = true,
    }.ConnectionString;

    /// <summary>The second fills its batch while the first waits for the disk.</summary>
    public int Committers => 2;

    public async Task<IReadOnlyList<CastAnswer>> CastAsync(IReadOnlyList<VoteToCast> votes)
    {
        for (int attempt = 1; true; attempt++)
        {
            try
            {
                return await this.CastOnceAsync(votes);
            }
            catch (PostgresException fault) when (attempt < LongestQuarrel && IsQuarrel(fault))
            {
                // Nothing was committed, and what it quarrelled with is there now to be read.
            }
        }
    }

    public async Task WipeAsync(CancellationToken cancel)
    {
        await using NpgsqlConnection open = new(connection);
        await open.OpenAsync(cancel);
        await VotingOrder.ForgetAsync(open, cancel);
        const string sql = """VACUUM "Envelopes", "Counterfoils", "PaperEnvelopes", "KeyedPapers", "Participations" """;
        await using NpgsqlCommand vacuum = new(sql, open);
        await vacuum.ExecuteNonQueryAsync(cancel);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IReadOnlyList<CastAnswer>> CastOnceAsync(IReadOnlyList<VoteToCast> votes)
    {
        await using NpgsqlConnection open = new(this.own);
        bool isWarned = false;
        open.Notice += (_, said) => isWarned |= said.Notice.SqlState == Warning;
        await open.OpenAsync();
        await using NpgsqlTransaction transaction = await open.BeginTransactionAsync();
        CastAnswer[] answers = await this.CastAsync(new BallotStatements(open), votes);
        await transaction.CommitAsync();
        return isWarned
            ? throw new InvalidOperationException("The commit was not confirmed by the standby.")
            : answers;
    }

    private async Task<CastAnswer[]> CastAsync(BallotStatements open, IReadOnlyList<VoteToCast> votes)
    {
        HeldRows held = await open.HoldAsync(votes);
        // The time is taken after the rows are held: a close that came first has been seen.
        DateTime now = clock.GetUtcNow().UtcDateTime;
        CastAnswer[] answers = [.. votes.Select(vote => held.Judge(vote, now))];
        await open.PutAsync([.. votes.Where((_, at) => answers[at].Verdict == CastVerdict.Stored)], now);
        if (held.AnyAnswered)
        {
            // "It was there already" is a promise too: this commit must reach the standby as theirs did.
            await open.RaiseBarrierAsync();
        }

        return answers;
    }

    // Two committers may put the same envelope at once, or wait for each other.
    private static bool IsQuarrel(PostgresException fault) =>
        fault.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected;
}
