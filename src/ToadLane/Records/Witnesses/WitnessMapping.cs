using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.Storage;

namespace ToadLane.Records.Witnesses;

internal sealed class WitnessedLogMapping : IEntityTypeConfiguration<WitnessedLog>, IHubTable
{
    private const int LongestName = 300;

    public void Configure(EntityTypeBuilder<WitnessedLog> builder)
    {
        builder.HasKey(l => l.Origin);
        builder.Property(l => l.Origin).HasMaxLength(LongestName);
        builder.Property(l => l.Root).HasMaxLength(32);
    }
}

internal sealed class WitnessKeyMapping : IEntityTypeConfiguration<WitnessKey>, IHubTable
{
    private const int LongestName = 300;

    public void Configure(EntityTypeBuilder<WitnessKey> builder)
    {
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Name).HasMaxLength(LongestName);
    }
}

internal sealed class LogWitnessMapping : IEntityTypeConfiguration<LogWitness>
{
    private const int LongestName = 300;

    public void Configure(EntityTypeBuilder<LogWitness> builder)
    {
        builder.HasKey(w => w.Name);
        builder.Property(w => w.Name).HasMaxLength(LongestName);
        builder.Property(w => w.Address).HasMaxLength(LongestName);
    }
}
