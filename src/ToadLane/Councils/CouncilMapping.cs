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
