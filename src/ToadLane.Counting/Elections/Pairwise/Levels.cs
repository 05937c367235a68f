namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>Puts things into levels: first those that nothing goes before, then what only those go before.</summary>
internal static class Levels
{
    /// <param name="size">How many things there are.</param>
    /// <param name="goesBefore">Whether one place goes before another; never in a circle.</param>
    public static List<int[]> Of(int size, Func<int, int, bool> goesBefore)
    {
        var levels = new List<int[]>();
        var left = Enumerable.Range(0, size).ToList();
        while (left.Count > 0)
        {
            int[] level = [.. left.Where(one => !left.Exists(other => goesBefore(other, one)))];
            levels.Add(level);
            left.RemoveAll(level.Contains);
        }

        return levels;
    }
}
