namespace ToadLane.Counting.Engine;

/// <summary>A step from one share to a greater one.</summary>
/// <param name="From">The run with the lesser share.</param>
/// <param name="Length">By how many units the share is raised.</param>
internal sealed record Stride(Trail From, long Length)
{
    /// <summary>Whether there are shares between the two, for which the greater one must vouch.</summary>
    public bool SkipsOver => Length > 1;
}
