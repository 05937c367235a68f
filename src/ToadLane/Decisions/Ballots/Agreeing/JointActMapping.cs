using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Decisions.Ballots.Agreeing;

internal sealed class JointActMapping : IEntityTypeConfiguration<JointAct>
{
    private const int LongestName = 200;
    private const int LongestReason = 2000;

    public void Configure(EntityTypeBuilder<JointAct> builder)
    {
        builder.Property(a => a.Details).HasMaxLength(100_000);
        builder.Property(a => a.Reason).HasMaxLength(LongestReason);
        builder.OwnsOne(a => a.Asking, asking => asking.Property(a => a.ByName).HasMaxLength(LongestName));
        builder.OwnsOne(a => a.Answer, answer =>
        {
            answer.Property(a => a.ByName).HasMaxLength(LongestName);
            answer.Property(a => a.Reason).HasMaxLength(LongestReason);
        });
        builder.HasOne<Decision>().WithMany().HasForeignKey(a => a.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
