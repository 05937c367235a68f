namespace ToadLane.Tidy.Tests;

/// <summary>Shows every fault a check found at once, one a line.</summary>
internal static class Faults
{
    public static void AssertNone(IEnumerable<string> faults)
    {
        string[] found = [.. faults];
        Assert.True(found.Length == 0, string.Join(Environment.NewLine, found));
    }
}
