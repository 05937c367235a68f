namespace ToadLane.Counting.Elections.Marks;

/// <summary>What Borda's rule gives candidates at the same rank.</summary>
public enum BordaEqual
{
    /// <summary>The points of the places they take up, in equal shares.</summary>
    Share,

    /// <summary>Each the points of the best of those places.</summary>
    Highest,

    /// <summary>Each the points of the worst of those places.</summary>
    Lowest,
}
