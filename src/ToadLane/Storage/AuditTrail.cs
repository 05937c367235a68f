using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<AuditEntry> AuditEntries => this.Set<AuditEntry>();

    /// <summary>Adds the audit row of a deed; the operation's own SaveChanges writes it.</summary>
    public void Record(Deed deed, DateTime at) => this.AuditEntries.Add(new AuditEntry
    {
        Id = Ids.New<AuditEntryId>(),
        At = at,
        ActorId = deed.Actor.Id,
        ActorName = deed.Actor.Name,
        Act = deed.Act,
        Subject = deed.Subject,
        SubjectId = deed.SubjectId,
        Why = deed.Why,
    });
}

/// <summary>What an operation tells the audit trail.</summary>
public sealed record Deed(Actor Actor, Act Act, string Subject, Guid? SubjectId, string? Why = null);

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(e => e.ActorName).HasMaxLength(200);
        builder.Property(e => e.Subject).HasMaxLength(40);
        builder.Property(e => e.Why).HasMaxLength(2000);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => e.SubjectId);
    }
}
