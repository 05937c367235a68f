using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Decisions.Ballots;

internal sealed class ElectorMapping : IEntityTypeConfiguration<Elector>
{
    public void Configure(EntityTypeBuilder<Elector> builder)
    {
        builder.HasKey(e => new { e.DecisionId, e.Number });
        builder.Property(e => e.AreaCode).HasMaxLength(9);
        builder.Property(e => e.PersonHash).HasMaxLength(32);
        builder.HasIndex(e => new { e.DecisionId, e.PersonHash }).IsUnique();
        builder.HasOne<Decision>().WithMany().HasForeignKey(e => e.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BallotOptionMapping : IEntityTypeConfiguration<BallotOption>
{
    public void Configure(EntityTypeBuilder<BallotOption> builder)
    {
        builder.HasKey(o => new { o.DecisionId, o.Number });
        builder.Property(o => o.Title).HasMaxLength(300);
        builder.Property(o => o.FileId).HasMaxLength(100);
        builder.HasOne<Decision>().WithMany().HasForeignKey(o => o.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SealMapping : IEntityTypeConfiguration<Seal>
{
    public void Configure(EntityTypeBuilder<Seal> builder)
    {
        builder.HasKey(s => s.DecisionId);
        builder.Property(s => s.Hash).HasMaxLength(32);
        builder.HasOne<Decision>().WithOne().HasForeignKey<Seal>(s => s.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
