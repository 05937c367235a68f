using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.People.Residents;

namespace ToadLane.People.Roles;

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.Property(g => g.GrantedBy).HasMaxLength(200);
        builder.Property(g => g.Why).HasMaxLength(2000);
        builder.HasOne<Resident>().WithMany().HasForeignKey(g => g.ResidentId).OnDelete(DeleteBehavior.Restrict);
    }
}
