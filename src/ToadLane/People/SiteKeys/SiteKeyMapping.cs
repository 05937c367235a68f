using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.Storage;

namespace ToadLane.People.SiteKeys;

internal sealed class SiteKeyMapping : IEntityTypeConfiguration<SiteKey>, IHubTable
{
    public void Configure(EntityTypeBuilder<SiteKey> builder) => builder.Property(k => k.Name).HasMaxLength(200);
}
