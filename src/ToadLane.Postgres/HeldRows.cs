using Npgsql;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Postgres;

/// <summary>What the database knows about a batch of votes while it holds their decisions and electors.</summary>
internal sealed class HeldRows
{
    private readonly Dictionary<DecisionId, Gate> gates = [];
    private readonly HashSet<(DecisionId, int)> electors = [];
    private readonly Dictionary<string, CastAnswer> answers = [];
    private readonly Dictionary<(DecisionId, int), Standing> standings = [];
    private readonly HashSet<string> hashes = [];
    private readonly HashSet<string> tested = [];

    /// <summary>Some of these forms were sent before.</summary>
    public bool AnyAnswered => this.answers.Count > 0;

    /// <summary>Reads the five answers of <see cref="BallotStatements.HoldAsync"/>, in their order.</summary>
    public async Task ReadAsync(NpgsqlDataReader row)
    {
        await ReadAllAsync(row, this.ReadGate);
        await row.NextResultAsync();
        await ReadAllAsync(row, this.ReadElector);
        await row.NextResultAsync();
        await ReadAllAsync(row, this.ReadAnswer);
        await row.NextResultAsync();
        await ReadAllAsync(row, this.ReadStanding);
        await row.NextResultAsync();
        await ReadAllAsync(row, this.ReadHash);
    }

    /// <summary>What becomes of this vote; a later one of the batch with the same envelope is a copy.</summary>
    public CastAnswer Judge(VoteToCast vote, DateTime now)
    {
        if (this.answers.TryGetValue(Convert.ToHexString(vote.CastId), out CastAnswer? there))
        {
            return there;
        }

        string hash = Convert.ToHexString(vote.Hash);
        CastVerdict verdict = vote switch
        {
            _ when this.gates.GetValueOrDefault(vote.DecisionId).At(now) is var gate and not CastVerdict.Stored => gate,
            _ when !this.electors.Contains((vote.DecisionId, vote.ElectorNumber)) => CastVerdict.NoSuchElector,
            _ when this.standings[(vote.DecisionId, vote.ElectorNumber)].By(vote.Channel)
                is var standing and not CastVerdict.Stored => standing,
            _ when this.tested.Contains(hash) => CastVerdict.WasTested,
            _ when !this.hashes.Add(hash) => CastVerdict.Copied,
            _ => CastVerdict.Stored,
        };
        return new CastAnswer(verdict, verdict == CastVerdict.Stored ? vote.Hash : null);
    }

    private static async Task ReadAllAsync(NpgsqlDataReader row, Action<NpgsqlDataReader> read)
    {
        while (await row.ReadAsync())
        {
            read(row);
        }
    }

    private void ReadGate(NpgsqlDataReader row) => this.gates[new DecisionId(row.GetGuid(0))] =
        new Gate(new Period(row.GetDateTime(3), row.GetDateTime(4)), Time(row, 1), Time(row, 2));

    private void ReadElector(NpgsqlDataReader row) =>
        this.electors.Add((new DecisionId(row.GetGuid(0)), row.GetInt32(1)));

    private void ReadAnswer(NpgsqlDataReader row) => this.answers[Convert.ToHexString(row.GetFieldValue<byte[]>(0))] =
        new CastAnswer(
            row.GetBoolean(2) ? CastVerdict.AlreadyStored : CastVerdict.Replaced, row.GetFieldValue<byte[]>(1));

    private void ReadStanding(NpgsqlDataReader row)
    {
        VotingChannel? voted = row.IsDBNull(2) ? null : Enum.Parse<VotingChannel>(row.GetString(2));
        this.standings[(new DecisionId(row.GetGuid(0)), row.GetInt32(1))] = new Standing(voted, row.GetBoolean(3));
    }

    private void ReadHash(NpgsqlDataReader row) =>
        (row.GetBoolean(1) ? this.tested : this.hashes).Add(Convert.ToHexString(row.GetFieldValue<byte[]>(0)));

    private static DateTime? Time(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDateTime(column);
}
