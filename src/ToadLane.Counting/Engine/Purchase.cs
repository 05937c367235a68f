namespace ToadLane.Counting.Engine;

/// <summary>One round of Equal Shares: who bought what for how much.</summary>
/// <param name="Place">The project.</param>
/// <param name="Price">For each point; everybody gives one point unless points count.</param>
internal sealed record Purchase(int Place, Fraction Price)
{
    /// <summary>People who paid the price.</summary>
    public long PaidInFull { get; init; }

    /// <summary>The points that those people give together.</summary>
    public long PointsInFull { get; init; }

    /// <summary>People who paid less, and more than nothing.</summary>
    public long PaidAllTheyHad { get; init; }
}
