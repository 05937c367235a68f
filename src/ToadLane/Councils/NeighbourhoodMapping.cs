using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Councils;

internal sealed class NeighbourhoodMapping : IEntityTypeConfiguration<Neighbourhood>
{
    public void Configure(EntityTypeBuilder<Neighbourhood> builder)
    {
        builder.Property(n => n.Slug).HasMaxLength(60);
        builder.Property(n => n.Name).HasMaxLength(200);
        builder.Property(n => n.Description).HasMaxLength(2000);
        builder.HasIndex(n => n.Slug).IsUnique();
        builder.HasOne<Neighbourhood>().WithMany().HasForeignKey(n => n.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(n => n.Areas).WithMany().UsingEntity("NeighbourhoodAreas");
    }
}
