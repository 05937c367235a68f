using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.People.Residents;

namespace ToadLane.People.SignIn;

internal sealed class SignInLinkMapping : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.Property(l => l.Email).HasMaxLength(EmailAddress.Longest);
        builder.Property(l => l.TokenHash).HasMaxLength(32);
        builder.Property(l => l.ReturnTo).HasMaxLength(2000);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => new { l.Email, l.CreatedAt });
    }
}
