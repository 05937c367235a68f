namespace ToadLane.Councils;

/// <summary>A council in the hub: its first path segment (or host name), and the name of its database.</summary>
public sealed class CouncilRegistration
{
    /// <summary>Lower case, as in an address: "rochdale". Also the name of its database.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The nine-character code of the Office for National Statistics.</summary>
    public required string GssCode { get; init; }

    /// <summary>A host name of its own, or null: then the first path segment.</summary>
    public string? HostName { get; init; }

    /// <summary>True where everything is invented: said on every page.</summary>
    public bool IsDemonstration { get; init; }

    public DateTime AddedAt { get; init; }
}
