namespace ToadLane.Web.Access;

/// <summary>
/// Only somebody whose role may do this act, by the table in <see cref="WhoMay"/>, may call this page.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Act act) : Attribute
{
    public Act Act => act;

    /// <summary>In a demonstration anybody may look: everything there is invented.</summary>
    public bool OpenInDemonstration { get; init; }
}
