using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Decisions.Ballots.Scrutiny;

internal sealed class BroughtCountMapping : IEntityTypeConfiguration<BroughtCount>
{
    public void Configure(EntityTypeBuilder<BroughtCount> builder)
    {
        builder.HasKey(c => new { c.DecisionId, c.Fingerprint });
        builder.Property(c => c.Fingerprint).HasMaxLength(40);
        builder.HasOne<Decision>().WithMany().HasForeignKey(c => c.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BoxRejectionMapping : IEntityTypeConfiguration<BoxRejection>
{
    public void Configure(EntityTypeBuilder<BoxRejection> builder)
    {
        builder.HasKey(r => new { r.DecisionId, r.Tracking });
        builder.Property(r => r.Tracking).HasMaxLength(20);
        builder.Property(r => r.Why).HasMaxLength(80);
        builder.HasOne<Decision>().WithMany().HasForeignKey(r => r.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TurnedAwayMapping : IEntityTypeConfiguration<TurnedAway>
{
    public void Configure(EntityTypeBuilder<TurnedAway> builder)
    {
        builder.HasKey(t => new { t.DecisionId, t.Reason });
        builder.HasOne<Decision>().WithMany().HasForeignKey(t => t.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VoteTallyMapping : IEntityTypeConfiguration<VoteTally>
{
    public void Configure(EntityTypeBuilder<VoteTally> builder)
    {
        builder.HasKey(t => new { t.DecisionId, t.At });
        builder.HasOne<Decision>().WithMany().HasForeignKey(t => t.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
