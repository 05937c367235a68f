using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Decisions.Counts;

internal sealed class CountMapping : IEntityTypeConfiguration<Count>
{
    public void Configure(EntityTypeBuilder<Count> builder)
    {
        builder.HasKey(c => c.DecisionId);
        builder.PrimitiveCollection(c => c.Winners);
        builder.Property(c => c.BallotFileHash).HasMaxLength(32);
        builder.HasOne<Decision>().WithOne().HasForeignKey<Count>(c => c.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
