namespace ToadLane.People.SiteKeys;

public readonly record struct SiteKeyId(Guid Value) : IId<SiteKeyId>
{
    public static SiteKeyId From(Guid value) => new(value);
}

/// <summary>
/// A key with which the web site seals its cookies and forms, shared by all its nodes; encrypted under the vault.
/// </summary>
public sealed class SiteKey
{
    public SiteKeyId Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
