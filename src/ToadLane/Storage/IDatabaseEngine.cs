using Microsoft.EntityFrameworkCore;

namespace ToadLane.Storage;

/// <summary>What differs between SQLite and PostgreSQL, and nothing else.</summary>
public interface IDatabaseEngine
{
    /// <summary>"sqlite" or "postgres".</summary>
    string Name { get; }

    /// <summary>The connection string of a database of this installation: "hub", or a council's slug.</summary>
    string ConnectionTo(string database);

    void Configure(DbContextOptionsBuilder options, string connection);

    /// <summary>Copies a whole database into one file while it is in use.</summary>
    Task BackUpAsync(string connection, string file, CancellationToken cancel);

    /// <summary>Puts a backup in the place of the database. Nobody may be using it.</summary>
    Task RestoreAsync(string connection, string file, CancellationToken cancel);

    /// <summary>Null when a confirmed commit survives a power cut; otherwise what is set wrongly.</summary>
    Task<string?> DurabilityFaultAsync(string connection, CancellationToken cancel);
}
