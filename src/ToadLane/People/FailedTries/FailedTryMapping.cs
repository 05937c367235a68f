using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.Storage;

namespace ToadLane.People.FailedTries;

internal sealed class FailedTryMapping : IEntityTypeConfiguration<FailedTry>, IHubTable
{
    private const int HashBytes = 32;

    public void Configure(EntityTypeBuilder<FailedTry> builder)
    {
        builder.HasKey(t => t.Hash);
        builder.Property(t => t.Hash).HasMaxLength(HashBytes);
        builder.HasIndex(t => t.FullAtMilliseconds);
    }
}
