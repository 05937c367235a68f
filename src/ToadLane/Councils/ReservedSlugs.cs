namespace ToadLane.Councils;

/// <summary>
/// The first parts of the site's own addresses. A council of such a name would hide them, or be hidden by them.
/// </summary>
public static class ReservedSlugs
{
    /// <summary>A test of the web site holds this list against its routes.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "accessibility", "account", "bodies", "decisions", "design", "desk", "elections", "health", "help", "images",
        "js", "language", "lib", "log", "money", "neighbourhoods", "network", "outbox", "photos", "privacy", "problem",
        "projects", "record", "sign-in", "sign-out", "witness",
    };
}
