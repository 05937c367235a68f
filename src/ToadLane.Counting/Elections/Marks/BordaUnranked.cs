namespace ToadLane.Counting.Elections.Marks;

/// <summary>What Borda's rule gives candidates whom a paper does not rank.</summary>
public enum BordaUnranked
{
    /// <summary>The points of the places that are left, in equal shares: every paper gives as many points in all.
    /// </summary>
    Share,

    /// <summary>Nothing, while the ranked get as many as if everybody were ranked.</summary>
    Nothing,

    /// <summary>
    /// Nothing, and the last of those ranked gets 1, the one before 2 and so on: a short paper gives few points
    /// (Emerson, "The original Borda count and partial voting", Social Choice and Welfare 40, 2013).
    /// </summary>
    Modified,
}
