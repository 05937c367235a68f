using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.Decisions.Ballots;

namespace ToadLane.Decisions.Outcomes;

internal sealed class DepartureMapping : IEntityTypeConfiguration<Departure>
{
    public void Configure(EntityTypeBuilder<Departure> builder)
    {
        builder.HasKey(d => new { d.DecisionId, d.Number });
        builder.Property(d => d.Reason).HasMaxLength(2000);
        builder.HasOne<BallotOption>().WithOne().HasForeignKey<Departure>(d => new { d.DecisionId, d.Number })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
