using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Councils;

internal sealed class AreaMapping : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.Property(a => a.Code).HasMaxLength(9);
        builder.Property(a => a.Vintage).HasMaxLength(4);
        builder.Property(a => a.Name).HasMaxLength(AreaEntry.LongestName);
        builder.Property(a => a.WardCode).HasMaxLength(9);
        builder.HasIndex(a => new { a.Code, a.Vintage }).IsUnique();
        builder.OwnsOne(a => a.Boundary);
    }
}
