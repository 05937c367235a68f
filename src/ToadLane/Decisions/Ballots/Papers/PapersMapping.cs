using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Decisions.Ballots.Papers;

internal sealed class PaperBatchMapping : IEntityTypeConfiguration<PaperBatch>
{
    public const int LongestMark = 4;

    public void Configure(EntityTypeBuilder<PaperBatch> builder)
    {
        builder.HasKey(b => new { b.DecisionId, b.Mark });
        builder.Property(b => b.Mark).HasMaxLength(LongestMark);
        builder.Property(b => b.PrintedBy).HasMaxLength(200);
        builder.OwnsOne(b => b.Closing, closing =>
        {
            closing.Property(c => c.ByName).HasMaxLength(200);
            closing.Property(c => c.MissingWhy).HasMaxLength(500);
            closing.Ignore(c => c.Unused);
        });
        builder.HasOne<Decision>().WithMany().HasForeignKey(b => b.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IssuedPaperMapping : IEntityTypeConfiguration<IssuedPaper>
{
    public void Configure(EntityTypeBuilder<IssuedPaper> builder)
    {
        builder.HasKey(p => new { p.DecisionId, p.ElectorNumber, p.Number });
        builder.Property(p => p.Why).HasMaxLength(200);
        builder.HasOne<Elector>().WithMany().HasForeignKey(p => new { p.DecisionId, p.ElectorNumber })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PaperBatch>().WithMany().HasForeignKey(p => new { p.DecisionId, p.Mark })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReturnedPaperMapping : IEntityTypeConfiguration<ReturnedPaper>
{
    public void Configure(EntityTypeBuilder<ReturnedPaper> builder)
    {
        builder.HasKey(p => new { p.DecisionId, p.ElectorNumber });
        // Nothing comes back without the roll saying that its elector has voted. Judged at the end of a statement, so
        // that one statement may write the roll anew in another order.
        builder.HasOne<Participation>().WithOne()
            .HasForeignKey<ReturnedPaper>(p => new { p.DecisionId, p.ElectorNumber }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<PaperBatch>().WithMany().HasForeignKey(p => new { p.DecisionId, p.Mark })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BatchKeyerMapping : IEntityTypeConfiguration<BatchKeyer>
{
    public void Configure(EntityTypeBuilder<BatchKeyer> builder)
    {
        builder.HasKey(k => new { k.DecisionId, k.Mark, k.ById });
        // A keyed paper names its keyer together with the entry, so that the database holds "never both" as well.
        builder.HasAlternateKey(k => new { k.DecisionId, k.Mark, k.ById, k.Entry });
        builder.Property(k => k.ByName).HasMaxLength(200);
        builder.HasOne<PaperBatch>().WithMany().HasForeignKey(k => new { k.DecisionId, k.Mark })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KeyedPaperMapping : IEntityTypeConfiguration<KeyedPaper>
{
    public void Configure(EntityTypeBuilder<KeyedPaper> builder)
    {
        builder.HasKey(p => new { p.DecisionId, p.Mark, p.Entry, p.Paper, p.Attempt });
        builder.Property(p => p.Digest).HasMaxLength(32);
        builder.HasOne<BatchKeyer>().WithMany().HasForeignKey(p => new { p.DecisionId, p.Mark, p.ById, p.Entry })
            .HasPrincipalKey(k => new { k.DecisionId, k.Mark, k.ById, k.Entry }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaperEnvelopeMapping : IEntityTypeConfiguration<PaperEnvelope>
{
    public void Configure(EntityTypeBuilder<PaperEnvelope> builder)
    {
        builder.Property(e => e.Hash).HasMaxLength(32);
        builder.Property(e => e.CastId).HasMaxLength(32);
        builder.HasIndex(e => e.Hash).IsUnique();
        builder.HasIndex(e => e.CastId).IsUnique();
        builder.HasIndex(e => e.DecisionId);
        builder.HasOne<Decision>().WithMany().HasForeignKey(e => e.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
