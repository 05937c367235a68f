using Npgsql;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Postgres;

/// <summary>
/// Casts votes in batches of arrays: a handful of statements for 256 votes. The rows of their decisions are held
/// against a close, and the rows of their electors, in one order, against another node.
/// </summary>
internal sealed class PostgresBallotStore(string connection, TimeProvider clock) : IBallotStore
{
    // PostgreSQL reports a commit as done, with a warning of this state, when the wait for the standby was cancelled.
    private const string Warning = "01000";

    public async Task<IReadOnlyList<CastAnswer>> CastAsync(IReadOnlyList<VoteToCast> votes)
    {
        await using NpgsqlConnection open = new(connection);
        bool isWarned = false;
        open.Notice += (_, said) => isWarned |= said.Notice.SqlState == Warning;
        await open.OpenAsync();
        await using NpgsqlTransaction transaction = await open.BeginTransactionAsync();
        CastAnswer[] answers = await CastAsync(new BallotStatements(open), votes);
        await transaction.CommitAsync();
        return isWarned
            ? throw new InvalidOperationException("The commit was not confirmed by the standby.")
            : answers;
    }

    public async Task WipeAsync(CancellationToken cancel)
    {
        await using NpgsqlConnection open = new(connection);
        await open.OpenAsync(cancel);
        await VotingOrder.ForgetAsync(open, cancel);
        const string sql = """VACUUM "Envelopes", "PaperEnvelopes", "KeyedPapers", "Participations" """;
        await using NpgsqlCommand vacuum = new(sql, open);
        await vacuum.ExecuteNonQueryAsync(cancel);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<CastAnswer[]> CastAsync(BallotStatements open, IReadOnlyList<VoteToCast> votes)
    {
        IReadOnlyDictionary<DecisionId, Gate> gates = await open.HoldDecisionsAsync(votes);
        // The time is taken after the rows are held: a close that came first has been seen.
        DateTime now = clock.GetUtcNow().UtcDateTime;
        IReadOnlySet<(DecisionId, int)> electors = await open.HoldElectorsAsync(votes);
        IReadOnlyDictionary<string, CastAnswer> there = await open.FindAsync(votes);
        IReadOnlyDictionary<(DecisionId, int), Standing> standings = await open.StandingsAsync(votes);
        HashSet<string> hashes = await open.CopiesAsync(votes);
        CastAnswer[] answers = [.. votes.Select(vote => there.GetValueOrDefault(Convert.ToHexString(vote.CastId))
            ?? Answer(vote, vote switch
            {
                _ when gates.GetValueOrDefault(vote.DecisionId).At(now) is var gate and not CastVerdict.Stored => gate,
                _ when !electors.Contains((vote.DecisionId, vote.ElectorNumber)) => CastVerdict.NoSuchElector,
                _ when standings[(vote.DecisionId, vote.ElectorNumber)].By(vote.Channel)
                    is var standing and not CastVerdict.Stored => standing,
                _ when !hashes.Add(Convert.ToHexString(vote.Hash)) => CastVerdict.Copied,
                _ => CastVerdict.Stored,
            }))];
        await open.PutAsync([.. votes.Where((_, at) => answers[at].Verdict == CastVerdict.Stored)], now);
        if (there.Count > 0)
        {
            // "It was there already" is a promise too: this commit must reach the standby as theirs did.
            await open.RaiseBarrierAsync();
        }

        return answers;
    }

    private static CastAnswer Answer(VoteToCast vote, CastVerdict verdict) =>
        new(verdict, verdict == CastVerdict.Stored ? vote.Hash : null);
}
