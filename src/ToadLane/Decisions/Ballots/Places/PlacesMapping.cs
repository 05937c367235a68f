using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Decisions.Ballots.Places;

internal sealed class VotingPlaceMapping : IEntityTypeConfiguration<VotingPlace>
{
    public void Configure(EntityTypeBuilder<VotingPlace> builder)
    {
        builder.Property(p => p.Slug).HasMaxLength(VotingPlace.LongestName);
        builder.Property(p => p.Name).HasMaxLength(VotingPlace.LongestName);
        builder.Property(p => p.Address).HasMaxLength(VotingPlace.LongestAddress);
        builder.Property(p => p.Hours).HasMaxLength(VotingPlace.LongestAddress);
        builder.Property(p => p.OpenedBy).HasMaxLength(200);
        builder.HasIndex(p => new { p.DecisionId, p.Slug }).IsUnique();
        builder.HasOne<Decision>().WithMany().HasForeignKey(p => p.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlaceClerkMapping : IEntityTypeConfiguration<PlaceClerk>
{
    public void Configure(EntityTypeBuilder<PlaceClerk> builder)
    {
        builder.HasKey(s => new { s.PlaceId, s.AccountId });
        builder.Property(s => s.AddedBy).HasMaxLength(200);
        builder.HasOne<VotingPlace>().WithMany().HasForeignKey(s => s.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlaceVisitMapping : IEntityTypeConfiguration<PlaceVisit>
{
    public void Configure(EntityTypeBuilder<PlaceVisit> builder)
    {
        builder.Property(v => v.NumberHash).HasMaxLength(32);
        builder.HasIndex(v => new { v.DecisionId, v.NumberHash }).IsUnique();
        // One good number for each elector: a second is given only when the first was handed back.
        builder.HasIndex(v => new { v.DecisionId, v.ElectorNumber }).IsUnique()
            .HasFilter("\"ReleasedOn\" IS NULL");
        builder.HasOne<VotingPlace>().WithMany().HasForeignKey(v => v.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Elector>().WithMany().HasForeignKey(v => new { v.DecisionId, v.ElectorNumber })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssistedVoteMapping : IEntityTypeConfiguration<AssistedVote>
{
    public void Configure(EntityTypeBuilder<AssistedVote> builder)
    {
        builder.Property(a => a.HelperName).HasMaxLength(VotingPlace.LongestName);
        builder.Property(a => a.RecordedBy).HasMaxLength(200);
        builder.HasOne<Elector>().WithMany().HasForeignKey(a => new { a.DecisionId, a.ElectorNumber })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
