using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.Bookkeeping;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Proposals;

namespace ToadLane.Decisions.Delivery;

internal sealed class ProjectMapping : IEntityTypeConfiguration<Project>
{
    private const int LongestName = 200;

    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.Ignore(p => p.Stage);
        builder.Ignore(p => p.Account);
        builder.Property(p => p.Title).HasMaxLength(300);
        builder.HasIndex(p => new { p.DecisionId, p.Number }).IsUnique();
        builder.OwnsOne(p => p.Plan, plan => plan.Property(p => p.Team).HasMaxLength(LongestName));
        builder.OwnsOne(p => p.Start, start => start.Property(s => s.ByName).HasMaxLength(LongestName));
        builder.OwnsOne(p => p.Finish, finish =>
        {
            finish.Property(f => f.ByName).HasMaxLength(LongestName);
            finish.Property(f => f.Note).HasMaxLength(ProgressReport.LongestText);
        });
        builder.HasOne<BallotOption>().WithOne().HasForeignKey<Project>(p => new { p.DecisionId, p.Number })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(p => p.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredAccount>().WithOne().HasForeignKey<Project>(p => p.AccountCode)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Milestones).WithOne().HasForeignKey("ProjectId").IsRequired();
        builder.HasMany(p => p.Reports).WithOne().HasForeignKey("ProjectId").IsRequired();
    }
}

internal sealed class MilestoneMapping : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Title).HasMaxLength(Milestone.LongestTitle);
        builder.OwnsOne(m => m.Done, done =>
        {
            done.Property(d => d.ByName).HasMaxLength(200);
            done.Property(d => d.Note).HasMaxLength(ProgressReport.LongestText);
        });
    }
}

internal sealed class ProgressReportMapping : IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<ProgressReport> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Text).HasMaxLength(ProgressReport.LongestText);
        builder.Property(r => r.ByName).HasMaxLength(200);
        builder.HasOne<Photo>().WithMany().HasForeignKey(r => r.PhotoId).OnDelete(DeleteBehavior.Restrict);
    }
}
