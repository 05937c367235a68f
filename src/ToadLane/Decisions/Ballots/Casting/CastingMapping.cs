using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Decisions.Ballots.Casting;

internal sealed class ParticipationMapping : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.HasKey(p => new { p.DecisionId, p.ElectorNumber });
        builder.HasOne<Elector>().WithOne().HasForeignKey<Participation>(p => new { p.DecisionId, p.ElectorNumber })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EnvelopeMapping : IEntityTypeConfiguration<Envelope>
{
    public void Configure(EntityTypeBuilder<Envelope> builder)
    {
        builder.Property(e => e.Hash).HasMaxLength(32);
        builder.Property(e => e.CastId).HasMaxLength(32);
        builder.HasIndex(e => e.Hash).IsUnique();
        builder.HasIndex(e => e.CastId).IsUnique();
        builder.HasIndex(e => new { e.DecisionId, e.ElectorNumber, e.Sequence }).IsUnique();
        builder.HasOne<Participation>().WithMany().HasForeignKey(e => new { e.DecisionId, e.ElectorNumber })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TestedEnvelopeMapping : IEntityTypeConfiguration<TestedEnvelope>
{
    public void Configure(EntityTypeBuilder<TestedEnvelope> builder)
    {
        builder.HasKey(e => new { e.DecisionId, e.Hash });
        builder.Property(e => e.Hash).HasMaxLength(32);
        builder.HasOne<Decision>().WithMany().HasForeignKey(e => e.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
