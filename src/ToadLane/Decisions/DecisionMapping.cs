using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.Bodies;
using ToadLane.Councils;

namespace ToadLane.Decisions;

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.Property(d => d.Slug).HasMaxLength(80);
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.Property(d => d.About).HasMaxLength(10_000);
        builder.Property(d => d.Currency).HasMaxLength(3);
        builder.HasIndex(d => d.Slug).IsUnique();
        builder.OwnsOne(d => d.Timetable);
        builder.OwnsOne(d => d.Rules, rules =>
        {
            rules.Property(r => r.Utility).HasMaxLength(20);
            rules.Property(r => r.Completion).HasMaxLength(20);
        });
        builder.OwnsOne(d => d.Publication, publication =>
        {
            publication.Property(p => p.ByName).HasMaxLength(200);
            publication.Property(p => p.TieSeed).HasMaxLength(32);
        });
        builder.OwnsOne(d => d.Adoption, adoption =>
        {
            adoption.Property(a => a.Reason).HasMaxLength(4000);
            adoption.Property(a => a.ByName).HasMaxLength(200);
            adoption.Property(a => a.UnderClause).HasMaxLength(500);
        });
        builder.OwnsOne(d => d.Voiding, voiding => voiding.Property(v => v.Reason).HasMaxLength(2000));
        builder.HasOne<Body>().WithMany().HasForeignKey(d => d.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Power>().WithMany().HasForeignKey(d => d.PowerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Neighbourhood>().WithMany().HasForeignKey(d => d.NeighbourhoodId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
