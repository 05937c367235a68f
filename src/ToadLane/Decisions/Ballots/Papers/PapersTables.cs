using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Papers;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<PaperBatch> PaperBatches => this.Set<PaperBatch>();

    public DbSet<IssuedPaper> IssuedPapers => this.Set<IssuedPaper>();

    public DbSet<ReturnedPaper> ReturnedPapers => this.Set<ReturnedPaper>();

    public DbSet<BatchKeyer> BatchKeyers => this.Set<BatchKeyer>();

    public DbSet<KeyedPaper> KeyedPapers => this.Set<KeyedPaper>();

    public DbSet<PaperEnvelope> PaperEnvelopes => this.Set<PaperEnvelope>();
}
