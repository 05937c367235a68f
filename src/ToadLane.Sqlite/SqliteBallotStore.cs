using Microsoft.Data.Sqlite;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Sqlite;

/// <summary>
/// Casts votes over one connection with prepared statements: a transaction here is the file's only writer.
/// </summary>
internal sealed class SqliteBallotStore(string connection, TimeProvider clock) : IBallotStore
{
    private BallotStatements? statements;

    public Task<IReadOnlyList<CastAnswer>> CastAsync(IReadOnlyList<VoteToCast> votes)
    {
        try
        {
            return Task.FromResult<IReadOnlyList<CastAnswer>>(
                this.Cast(this.statements ??= new BallotStatements(connection), votes));
        }
        catch (SqliteException)
        {
            // The connection may be in any state: the next batch begins with a new one.
            this.Close();
            throw;
        }
    }

    public Task WipeAsync(CancellationToken cancel)
    {
        using SqliteConnection open = new(connection);
        open.Open();
        SqlitePragmas.Say(open);
        using SqliteCommand command = open.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        this.Close();
        return ValueTask.CompletedTask;
    }

    private CastAnswer[] Cast(BallotStatements open, IReadOnlyList<VoteToCast> votes)
    {
        using SqliteTransaction transaction = open.Begin();
        DateTime now = clock.GetUtcNow().UtcDateTime;
        Dictionary<DecisionId, CastVerdict> gates = votes.Select(v => v.DecisionId).Distinct()
            .ToDictionary(id => id, id => open.Gate(id).At(now));
        CastAnswer[] answers = [.. votes.Select(vote => Cast(open, vote, gates[vote.DecisionId], now))];
        transaction.Commit();
        return answers;
    }

    private static CastAnswer Cast(BallotStatements open, VoteToCast vote, CastVerdict gate, DateTime now)
    {
        if (open.Find(vote) is { } there)
        {
            return there;
        }

        if (gate != CastVerdict.Stored)
        {
            return new CastAnswer(gate);
        }

        if (!open.Knows(vote))
        {
            return new CastAnswer(CastVerdict.NoSuchElector);
        }

        if (open.StandingOf(vote).By(vote.Channel) is var standing and not CastVerdict.Stored)
        {
            return new CastAnswer(standing);
        }

        if (open.HasCopyOf(vote))
        {
            return new CastAnswer(CastVerdict.Copied);
        }

        if (open.WasTested(vote))
        {
            return new CastAnswer(CastVerdict.WasTested);
        }

        open.Put(vote, open.Take(vote, DateOnly.FromDateTime(now)));
        return new CastAnswer(CastVerdict.Stored, vote.Hash);
    }

    private void Close()
    {
        this.statements?.Dispose();
        this.statements = null;
    }
}
