using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.Councils;

namespace ToadLane.Bodies;

internal sealed class BodyMapping : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.Property(b => b.Slug).HasMaxLength(60);
        builder.Property(b => b.Name).HasMaxLength(Body.LongestName);
        builder.Ignore(b => b.ResidentsFirst).Ignore(b => b.Seats).Ignore(b => b.ResidentSeats);
        builder.HasIndex(b => b.Slug).IsUnique();
        builder.HasOne<Neighbourhood>().WithMany().HasForeignKey(b => b.NeighbourhoodId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Constituencies).WithOne().HasForeignKey("BodyId").IsRequired();
        builder.HasMany(b => b.Members).WithOne().HasForeignKey("BodyId").IsRequired();
        builder.Navigation(b => b.Constituencies).AutoInclude();
        builder.Navigation(b => b.Members).AutoInclude();
    }
}

internal sealed class ConstituencyMapping : IEntityTypeConfiguration<Constituency>
{
    public void Configure(EntityTypeBuilder<Constituency> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(Body.LongestName);
    }
}

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Name).HasMaxLength(Body.LongestName);
        builder.HasIndex(m => m.ResidentId);
        builder.HasOne<Constituency>().WithMany().HasForeignKey(m => m.ConstituencyId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PowerMapping : IEntityTypeConfiguration<Power>
{
    public void Configure(EntityTypeBuilder<Power> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(Power.LongestTitle);
        builder.Property(p => p.Clause).HasMaxLength(Power.LongestClause);
        builder.Property(p => p.DecisionMaker).HasMaxLength(Power.LongestTitle);
        builder.Property(p => p.ToChangeIt).HasMaxLength(Power.LongestClause);
        builder.HasOne<Body>().WithMany().HasForeignKey(p => p.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}
