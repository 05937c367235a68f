using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.Bodies;

namespace ToadLane.Decisions.Ballots.Electorate;

internal sealed class ElectorateRuleMapping : IEntityTypeConfiguration<ElectorateRule>
{
    public void Configure(EntityTypeBuilder<ElectorateRule> builder)
    {
        builder.HasKey(r => r.DecisionId);
        builder.Property(r => r.MembersOf).HasMaxLength(ElectorateRule.LongestMembersOf);
        builder.Property(r => r.AreaCodes).HasConversion(
            codes => string.Join(' ', codes),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new ValueComparer<IReadOnlyList<string>>(
                (one, other) => one!.SequenceEqual(other!),
                codes => codes.Count,
                codes => codes.ToArray()));
        builder.OwnsOne(r => r.Indicator, indicator =>
        {
            indicator.Property(i => i.Name).HasMaxLength(ElectorateRule.LongestText);
            indicator.Property(i => i.Source).HasMaxLength(ElectorateRule.LongestText);
            indicator.Property(i => i.FileHash).HasMaxLength(32);
        });
        builder.HasOne<Body>().WithMany().HasForeignKey(r => r.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Constituency>().WithMany().HasForeignKey(r => r.ConstituencyId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithOne().HasForeignKey<ElectorateRule>(r => r.DecisionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CodeBatchMapping : IEntityTypeConfiguration<CodeBatch>
{
    public void Configure(EntityTypeBuilder<CodeBatch> builder)
    {
        builder.HasKey(b => new { b.DecisionId, b.Number });
        builder.Property(b => b.Number).ValueGeneratedNever();
        builder.Property(b => b.ByName).HasMaxLength(200);
        builder.Property(b => b.Reason).HasMaxLength(500);
        builder.HasOne<Decision>().WithMany().HasForeignKey(b => b.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ElectorCodeMapping : IEntityTypeConfiguration<ElectorCode>
{
    public void Configure(EntityTypeBuilder<ElectorCode> builder)
    {
        builder.HasKey(c => new { c.DecisionId, c.Hash });
        builder.Property(c => c.Hash).HasMaxLength(32);
        builder.HasIndex(c => new { c.DecisionId, c.ElectorNumber });
        builder.OwnsOne(c => c.Voided, end => end.Property(v => v.ByName).HasMaxLength(200));
        builder.HasOne<Elector>().WithMany().HasForeignKey(c => new { c.DecisionId, c.ElectorNumber })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CodeBatch>().WithMany().HasForeignKey(c => new { c.DecisionId, c.Batch })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
