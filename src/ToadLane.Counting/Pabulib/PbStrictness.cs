namespace ToadLane.Counting.Pabulib;

/// <summary>What becomes of a deviation from the format that leaves no doubt what is meant.</summary>
public enum PbStrictness
{
    /// <summary>It is a warning, or read without a word where every known file has it.</summary>
    Lenient,

    /// <summary>It is fatal, whatever it is: for checking a file before it is published.</summary>
    Strict,
}
