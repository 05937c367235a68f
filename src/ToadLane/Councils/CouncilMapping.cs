using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.Storage;

namespace ToadLane.Councils;

internal sealed class CouncilMapping : IEntityTypeConfiguration<Council>
{
    public void Configure(EntityTypeBuilder<Council> builder)
    {
        builder.HasKey(c => c.Slug);
        builder.Property(c => c.Slug).HasMaxLength(40);
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.GssCode).HasMaxLength(9);
    }
}

internal sealed class CouncilRegistrationMapping : IEntityTypeConfiguration<CouncilRegistration>, IHubTable
{
    public void Configure(EntityTypeBuilder<CouncilRegistration> builder)
    {
        builder.HasKey(c => c.Slug);
        builder.Property(c => c.Slug).HasMaxLength(40);
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.GssCode).HasMaxLength(9);
        builder.Property(c => c.HostName).HasMaxLength(253);
        builder.HasIndex(c => c.GssCode).IsUnique();
        builder.HasIndex(c => c.HostName).IsUnique();
    }
}

internal sealed class NeighbourhoodMapping : IEntityTypeConfiguration<Neighbourhood>
{
    public void Configure(EntityTypeBuilder<Neighbourhood> builder)
    {
        builder.Property(n => n.Slug).HasMaxLength(60);
        builder.Property(n => n.Name).HasMaxLength(200);
        builder.Property(n => n.Description).HasMaxLength(2000);
        builder.HasIndex(n => n.Slug).IsUnique();
        builder.HasOne<Neighbourhood>().WithMany().HasForeignKey(n => n.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
