using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Decisions.Elections;

internal sealed class HeldElectionMapping : IEntityTypeConfiguration<HeldElection>
{
    public void Configure(EntityTypeBuilder<HeldElection> builder)
    {
        builder.Property(e => e.Slug).HasMaxLength(80);
        builder.Property(e => e.Title).HasMaxLength(200);
        builder.Property(e => e.Rule).HasMaxLength(60);
        builder.Property(e => e.BallotFileName).HasMaxLength(200);
        builder.Property(e => e.BallotFileHash).HasMaxLength(32);
        builder.HasIndex(e => e.Slug).IsUnique();
    }
}
