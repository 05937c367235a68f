namespace ToadLane.Counting.Pabulib;

/// <summary>Whether a file can be counted in spite of a fault.</summary>
public enum PbSeverity
{
    /// <summary>The file can be counted; what was done about the fault is in its text.</summary>
    Warning,

    /// <summary>The file must be mended before it can be counted.</summary>
    Fatal,
}
