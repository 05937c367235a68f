using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.People.Residents;

namespace ToadLane.People.Messages;

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(m => m.ToName).HasMaxLength(200);
        builder.Property(m => m.ToEmail).HasMaxLength(EmailAddress.Longest);
        builder.Property(m => m.ToPost).HasMaxLength(500);
        builder.Property(m => m.Subject).HasMaxLength(Message.LongestSubject);
        builder.Property(m => m.AboutKind).HasMaxLength(40);
        builder.Property(m => m.Fault).HasMaxLength(500);
        builder.HasIndex(m => new { m.SentAt, m.NextAttemptAt });
        builder.HasIndex(m => m.CreatedAt);
        builder.HasIndex(m => m.AboutId);
    }
}
