using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Decisions.Proposals;

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    private const int LongestName = 200;

    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.Ignore(p => p.Stage);
        builder.Ignore(p => p.IsPublic);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.KeyHash).HasMaxLength(32);
        builder.HasIndex(p => new { p.DecisionId, p.Number }).IsUnique();
        builder.HasIndex(p => p.KeyHash);
        builder.HasOne<Decision>().WithMany().HasForeignKey(p => p.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Photo>().WithMany().HasForeignKey(p => p.PhotoId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(p => p.Text, text =>
        {
            text.Ignore(t => t.Missing);
            text.Ignore(t => t.Fault);
            text.Property(t => t.Title).HasMaxLength(ProposalText.LongestTitle);
            text.Property(t => t.What).HasMaxLength(ProposalText.LongestAnswer);
            text.Property(t => t.Where).HasMaxLength(ProposalText.LongestPlace);
            text.Property(t => t.Why).HasMaxLength(ProposalText.LongestAnswer);
        });
        builder.OwnsOne(p => p.Proposer, proposer =>
        {
            proposer.Ignore(p => p.Fault);
            proposer.Property(p => p.Name).HasMaxLength(Proposer.LongestName);
            proposer.Property(p => p.Email).HasMaxLength(Proposer.LongestEmail);
            proposer.Property(p => p.PostalAddress).HasMaxLength(Proposer.LongestAddress);
        });
        ConfigureRecords(builder);
    }

    private static void ConfigureRecords(EntityTypeBuilder<Proposal> builder)
    {
        builder.OwnsOne(p => p.Moderation, moderation =>
        {
            moderation.Property(m => m.Reason).HasMaxLength(ProposalText.LongestReason);
            moderation.Property(m => m.ByName).HasMaxLength(LongestName);
        });
        builder.OwnsOne(
            p => p.Withdrawal,
            withdrawal => withdrawal.Property(w => w.Reason).HasMaxLength(ProposalText.LongestReason));
        builder.OwnsOne(p => p.Merge, merge =>
        {
            merge.Property(m => m.Reason).HasMaxLength(ProposalText.LongestReason);
            merge.Property(m => m.ByName).HasMaxLength(LongestName);
        });
        builder.OwnsOne(p => p.Costing, costing =>
        {
            costing.Property(c => c.Reason).HasMaxLength(ProposalText.LongestReason);
            costing.Property(c => c.ByName).HasMaxLength(LongestName);
        });
    }
}

internal sealed class ProposalStepMapping : IEntityTypeConfiguration<ProposalStep>
{
    public void Configure(EntityTypeBuilder<ProposalStep> builder)
    {
        builder.Property(s => s.Reason).HasMaxLength(ProposalStep.LongestReason);
        builder.HasIndex(s => new { s.ProposalId, s.At });
        builder.HasOne<Proposal>().WithMany().HasForeignKey(s => s.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PhotoMapping : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> builder)
    {
        builder.Property(p => p.ContentType).HasMaxLength(20);
        builder.Property(p => p.Description).HasMaxLength(Photo.LongestDescription);
    }
}
