namespace ToadLane.Counting;

/// <summary>A project that makes sense only with another: it cannot be funded unless that one is.</summary>
/// <param name="Project">The id of the project that needs another.</param>
/// <param name="Needs">The id of the project that it needs.</param>
public sealed record Dependency(string Project, string Needs)
{
    /// <summary>As parameters of a result: "lights needs path".</summary>
    public override string ToString() => $"{Project} needs {Needs}";
}
