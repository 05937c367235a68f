using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Decisions.Proposals;

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    private const int LongestReason = 2000;
    private const int LongestName = 200;

    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.Ignore(p => p.Stage);
        builder.Property(p => p.KeyHash).HasMaxLength(32);
        builder.HasIndex(p => new { p.DecisionId, p.Number }).IsUnique();
        builder.HasOne<Decision>().WithMany().HasForeignKey(p => p.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Photo>().WithMany().HasForeignKey(p => p.PhotoId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(p => p.Text, text =>
        {
            text.Ignore(t => t.Missing);
            text.Property(t => t.Title).HasMaxLength(ProposalText.LongestTitle);
            text.Property(t => t.What).HasMaxLength(ProposalText.LongestAnswer);
            text.Property(t => t.Where).HasMaxLength(ProposalText.LongestPlace);
            text.Property(t => t.Why).HasMaxLength(ProposalText.LongestAnswer);
        });
        builder.OwnsOne(p => p.Proposer, proposer =>
        {
            proposer.Property(p => p.Name).HasMaxLength(LongestName);
            proposer.Property(p => p.Email).HasMaxLength(254);
            proposer.Property(p => p.PostalAddress).HasMaxLength(500);
        });
        ConfigureRecords(builder);
    }

    private static void ConfigureRecords(EntityTypeBuilder<Proposal> builder)
    {
        builder.OwnsOne(p => p.Moderation, moderation =>
        {
            moderation.Property(m => m.Reason).HasMaxLength(LongestReason);
            moderation.Property(m => m.ByName).HasMaxLength(LongestName);
        });
        builder.OwnsOne(p => p.Withdrawal, withdrawal => withdrawal.Property(w => w.Reason).HasMaxLength(LongestReason));
        builder.OwnsOne(p => p.Merge, merge =>
        {
            merge.Property(m => m.Reason).HasMaxLength(LongestReason);
            merge.Property(m => m.ByName).HasMaxLength(LongestName);
        });
        builder.OwnsOne(p => p.Costing, costing =>
        {
            costing.Property(c => c.Reason).HasMaxLength(LongestReason);
            costing.Property(c => c.ByName).HasMaxLength(LongestName);
        });
    }
}

internal sealed class PhotoMapping : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> builder)
    {
        builder.Property(p => p.ContentType).HasMaxLength(20);
        builder.Property(p => p.Description).HasMaxLength(300);
    }
}
