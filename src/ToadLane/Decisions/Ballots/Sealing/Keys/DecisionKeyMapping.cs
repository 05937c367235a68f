using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Decisions.Ballots.Sealing.Keys;

internal sealed class DecisionKeyMapping : IEntityTypeConfiguration<DecisionKey>
{
    public void Configure(EntityTypeBuilder<DecisionKey> builder)
    {
        builder.HasKey(k => k.DecisionId);
        builder.Property(k => k.ByName).HasMaxLength(200);
        builder.HasOne<Decision>().WithOne().HasForeignKey<DecisionKey>(k => k.DecisionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
