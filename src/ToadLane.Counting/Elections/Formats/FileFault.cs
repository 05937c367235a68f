namespace ToadLane.Counting.Elections.Formats;

/// <summary>Something wrong with a file of ranked papers.</summary>
/// <param name="Line">The line it is on, from 1; for something missing, the last line.</param>
/// <param name="Severity">Whether the file can be counted all the same.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do, or what was done.</param>
public sealed record FileFault(long Line, FaultSeverity Severity, string What, string Remedy)
{
    /// <summary>One line for a terminal: "line 12: there is no candidate 9. Write ...".</summary>
    public override string ToString() => FormattableString.Invariant($"line {Line}: {What}. {Remedy}.");
}
