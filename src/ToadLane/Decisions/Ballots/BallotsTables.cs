using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<Participation> Participations => this.Set<Participation>();

    public DbSet<Envelope> Envelopes => this.Set<Envelope>();

    public DbSet<BoxedEnvelope> BoxedEnvelopes => this.Set<BoxedEnvelope>();

    public DbSet<Reconciliation> Reconciliations => this.Set<Reconciliation>();
}
