using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Records;

internal sealed class LogLeafMapping : IEntityTypeConfiguration<LogLeaf>
{
    public void Configure(EntityTypeBuilder<LogLeaf> builder)
    {
        builder.HasKey(l => new { l.Year, l.Index });
        builder.Property(l => l.Index).ValueGeneratedNever();
        builder.Property(l => l.Envelope).HasMaxLength(32);
        builder.HasIndex(l => l.Envelope).IsUnique();
        builder.HasIndex(l => new { l.Subject, l.Kind });
        builder.HasOne<YearLog>().WithMany().HasForeignKey(l => l.Year).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CounterfoilMapping : IEntityTypeConfiguration<Counterfoil>
{
    public void Configure(EntityTypeBuilder<Counterfoil> builder)
    {
        builder.HasKey(c => new { c.DecisionId, c.Envelope });
        builder.Property(c => c.Envelope).HasMaxLength(32);
        builder.Property(c => c.Whose).HasMaxLength(32);
        builder.Property(c => c.How).HasMaxLength(32);
    }
}

internal sealed class PendingLeafMapping : IEntityTypeConfiguration<PendingLeaf>
{
    public void Configure(EntityTypeBuilder<PendingLeaf> builder)
    {
        builder.HasKey(l => l.Number);
        builder.Property(l => l.Number).ValueGeneratedOnAdd();
    }
}

internal sealed class YearLogMapping : IEntityTypeConfiguration<YearLog>
{
    private const int LongestOrigin = 300;

    public void Configure(EntityTypeBuilder<YearLog> builder)
    {
        builder.HasKey(l => l.Year);
        builder.Property(l => l.Year).ValueGeneratedNever();
        builder.Property(l => l.Origin).HasMaxLength(LongestOrigin);
        builder.Property(l => l.Size).IsConcurrencyToken();
        builder.Ignore(l => l.Key);
    }
}
