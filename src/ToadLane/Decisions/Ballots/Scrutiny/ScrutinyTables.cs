using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<DecisionKey> DecisionKeys => this.Set<DecisionKey>();

    public DbSet<BroughtCount> BroughtCounts => this.Set<BroughtCount>();

    public DbSet<BoxRejection> BoxRejections => this.Set<BoxRejection>();

    public DbSet<TurnedAway> TurnedAway => this.Set<TurnedAway>();

    public DbSet<VoteTally> VoteTallies => this.Set<VoteTally>();
}
