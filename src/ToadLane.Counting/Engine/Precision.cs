namespace ToadLane.Counting.Engine;

/// <summary>The one bound that the fast filter rests on.</summary>
internal static class Precision
{
    /// <summary>
    /// Eight times the spacing of machine numbers near 1. Rounding one operation costs at most a sixteenth of it,
    /// so it
    /// covers the few operations behind each number that is called exact "to within".
    /// </summary>
    public const double Unit = 1.0 / (1L << 49);
}
