using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<ElectorateRule> ElectorateRules => this.Set<ElectorateRule>();

    public DbSet<CodeBatch> CodeBatches => this.Set<CodeBatch>();

    public DbSet<ElectorCode> ElectorCodes => this.Set<ElectorCode>();

    public DbSet<Participation> Participations => this.Set<Participation>();

    public DbSet<Envelope> Envelopes => this.Set<Envelope>();

    public DbSet<TestedEnvelope> TestedEnvelopes => this.Set<TestedEnvelope>();

    public DbSet<BoxedEnvelope> BoxedEnvelopes => this.Set<BoxedEnvelope>();

    public DbSet<Reconciliation> Reconciliations => this.Set<Reconciliation>();
}
