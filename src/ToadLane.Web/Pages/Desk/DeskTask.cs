namespace ToadLane.Web.Pages.Desk;

/// <summary>Something that waits for somebody: what to do, about what, and since when.</summary>
/// <param name="What">English, such as "Ideas to check: {0}"; the page translates it.</param>
/// <param name="About">The name of the decision or project.</param>
/// <param name="Href">Where it is done.</param>
public sealed record DeskTask(string What, string About, string? Href)
{
    /// <summary>What stands in the place of {0}.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Since when the oldest of it waits; the list begins with what has waited longest.</summary>
    public DateTime? WaitsSince { get; init; }

    /// <summary>True when somebody has asked for it and this person's agreement would do it.</summary>
    public bool NeedsASecondPerson { get; init; }

    /// <summary>The day it should be done, when there is one.</summary>
    public DateTime? DueAt { get; init; }
}
