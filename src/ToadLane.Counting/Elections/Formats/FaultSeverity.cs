namespace ToadLane.Counting.Elections.Formats;

/// <summary>Whether a file can be counted in spite of a fault.</summary>
public enum FaultSeverity
{
    /// <summary>The file can be counted; what was done about the fault is in its text.</summary>
    Warning,

    /// <summary>The file must be mended before it can be counted.</summary>
    Fatal,
}
