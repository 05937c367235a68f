namespace ToadLane.Storage;

public readonly record struct AuditEntryId(Guid Value) : IId<AuditEntryId>
{
    public static AuditEntryId From(Guid value) => new(value);
}

/// <summary>Who did what to what, when and why. Written in the same transaction as the deed; never changed.</summary>
public sealed class AuditEntry
{
    public AuditEntryId Id { get; init; }

    public DateTime At { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public Act Act { get; init; }

    /// <summary>The kind of thing, as in "proposal".</summary>
    public required string Subject { get; init; }

    public Guid? SubjectId { get; init; }

    public string? Why { get; init; }
}
