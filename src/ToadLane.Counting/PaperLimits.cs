namespace ToadLane.Counting;

/// <summary>
/// What a paper may hold, as printed on it. A paper outside a limit is rejected with its reason, except a blank one (a
/// voter may abstain). Null means no limit. Where every project must be scored, <see cref="MinChoices"/> is their
/// number. Names and meaning follow the META keys of the .pb format.
/// </summary>
public sealed record PaperLimits
{
    /// <summary>No limit of any kind.</summary>
    public static PaperLimits None { get; } = new();

    /// <summary>Fewest projects on a paper that is not blank (<c>min_length</c>).</summary>
    public int? MinChoices { get; init; }

    /// <summary>
    /// Most projects on a paper (<c>max_length</c>); also the points of a first place on an ordinal paper.
    /// </summary>
    public int? MaxChoices { get; init; }

    /// <summary>Least money, in minor units, that the ticked projects must cost (<c>min_sum_cost</c>).</summary>
    public long? MinTotalCost { get; init; }

    /// <summary>Most money, in minor units, that the ticked projects may cost together (<c>max_sum_cost</c>).</summary>
    public long? MaxTotalCost { get; init; }

    /// <summary>
    /// Least points for one project (<c>min_points</c>), in parts of <see cref="Contest.PointScale"/>.
    /// </summary>
    public long? MinPoints { get; init; }

    /// <summary>
    /// Most points for one project (<c>max_points</c>), in parts of <see cref="Contest.PointScale"/>.
    /// </summary>
    public long? MaxPoints { get; init; }

    /// <summary>
    /// Least points on a paper (<c>min_sum_points</c>), in parts of <see cref="Contest.PointScale"/>.
    /// </summary>
    public long? MinTotalPoints { get; init; }

    /// <summary>Most points on a paper (<c>max_sum_points</c>), in parts of <see cref="Contest.PointScale"/>.</summary>
    public long? MaxTotalPoints { get; init; }

    /// <summary>
    /// Points of a project that a scoring paper does not name (<c>default_score</c>), in parts of
    /// <see cref="Contest.PointScale"/>; nought unless said otherwise. Papers are held against the other limits as they
    /// were filled in.
    /// </summary>
    public long DefaultPoints { get; init; }

    /// <summary>Whose projects a voter may choose.</summary>
    public AreaLimit Areas { get; init; }

    /// <summary>
    /// Every project must be scored, as in Edinburgh South Central ("score every project 1 to 5"): a paper that leaves
    /// one out is rejected, and a blank one is an abstention.
    /// </summary>
    /// <param name="projects">How many projects there are.</param>
    /// <param name="least">The least points for a project, in parts of <see cref="Contest.PointScale"/>.</param>
    /// <param name="most">The most points for a project, in parts of <see cref="Contest.PointScale"/>.</param>
    public static PaperLimits ScoreAll(int projects, long least, long most) => new()
    {
        MinChoices = projects,
        MaxChoices = projects,
        MinPoints = least,
        MaxPoints = most,
    };
}
