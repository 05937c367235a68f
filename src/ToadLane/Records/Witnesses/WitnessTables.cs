using Microsoft.EntityFrameworkCore;
using ToadLane.Records.Witnesses;

namespace ToadLane.Storage;

public sealed partial class HubDb
{
    public DbSet<WitnessedLog> WitnessedLogs => this.Set<WitnessedLog>();

    public DbSet<WitnessKey> WitnessKeys => this.Set<WitnessKey>();
}

public sealed partial class ToadLaneDb
{
    public DbSet<LogWitness> LogWitnesses => this.Set<LogWitness>();
}
