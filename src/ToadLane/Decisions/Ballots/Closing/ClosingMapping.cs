using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Decisions.Ballots.Closing;

internal sealed class BoxedEnvelopeMapping : IEntityTypeConfiguration<BoxedEnvelope>
{
    public void Configure(EntityTypeBuilder<BoxedEnvelope> builder)
    {
        builder.HasKey(e => e.Hash);
        builder.Property(e => e.Hash).HasMaxLength(32);
        builder.Property(e => e.CastId).HasMaxLength(32);
        builder.HasIndex(e => e.CastId).IsUnique();
        builder.HasIndex(e => e.DecisionId);
        builder.HasOne<Decision>().WithMany().HasForeignKey(e => e.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReconciliationMapping : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> builder)
    {
        builder.HasKey(r => r.DecisionId);
        builder.HasOne<Decision>().WithOne().HasForeignKey<Reconciliation>(r => r.DecisionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(r => r.Online);
        builder.Ignore(r => r.AtClose);
        builder.Ignore(r => r.Checks);
        builder.Ignore(r => r.AgreesAtClose);
        builder.Ignore(r => r.AgreesAfterCount);
    }
}
