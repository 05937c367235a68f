namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>What a database engine must be able to do beyond holding tables: take votes in batches.</summary>
public interface IBallotEngine
{
    /// <param name="connection">The connection string of a council's database.</param>
    /// <param name="clock">Judges the deadline.</param>
    IBallotStore OpenBallotStore(string connection, TimeProvider clock);
}
