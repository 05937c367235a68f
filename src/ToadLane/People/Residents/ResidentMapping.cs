using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.People.Residents;

internal sealed class ResidentMapping : IEntityTypeConfiguration<Resident>
{
    public void Configure(EntityTypeBuilder<Resident> builder)
    {
        builder.Property(r => r.Email).HasMaxLength(EmailAddress.Longest);
        builder.Property(r => r.DisplayName).HasMaxLength(100);
        builder.Property(r => r.SecurityStamp).HasMaxLength(32);
        builder.HasIndex(r => r.Email).IsUnique();
        builder.Ignore(r => r.Name);
        builder.Ignore(r => r.IsClosed);
    }
}
