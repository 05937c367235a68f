namespace ToadLane.Counting;

/// <summary>
/// The settings of greedy counting; the named kinds are <see cref="Skip"/>, <see cref="Stop"/>, <see
/// cref="Threshold"/>, <see cref="Exclusive"/> and <see cref="PerCost"/>.
/// </summary>
public sealed record GreedyOptions : IRule
{
    private GreedyOptions(string name) => Name = name;

    /// <summary><c>greedy</c>: a project that does not fit is passed over.</summary>
    public static GreedyOptions Skip { get; } = new("greedy");

    /// <summary>
    /// <c>greedy-no-skip</c>: the first project that does not fit ends the count. A threshold of the contest applies.
    /// </summary>
    public static GreedyOptions Stop { get; } = new("greedy-no-skip") { WhenTooDear = WhenTooDear.Stop };

    /// <summary>
    /// <c>greedy-threshold</c>: as <see cref="Skip"/>, without the projects below the contest's threshold.
    /// </summary>
    public static GreedyOptions Threshold { get; } = new("greedy-threshold");

    /// <summary>
    /// <c>greedy-exclusive</c>: as <see cref="Skip"/>, for a contest with projects of which only one can be carried out
    /// (<see cref="Conditions.Exclusions"/>). Every greedy rule honours them; this is the name in Pabulib's files.
    /// A threshold of the contest applies (Ruda Śląska 2026).
    /// </summary>
    public static GreedyOptions Exclusive { get; } = new("greedy-exclusive");

    /// <summary>
    /// <c>greedy-per-cost</c>: points or votes for each unit of cost first (the utilitarian greedy rule for the number
    /// of funded projects that voters support; Talmon and Faliszewski, AAAI 2019; pabutools' with cardinality).
    /// </summary>
    public static GreedyOptions PerCost { get; } = new("greedy-per-cost") { RankBy = RankBy.ScorePerCost };

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>What happens to a project that costs more than is left.</summary>
    public WhenTooDear WhenTooDear { get; private init; }

    /// <summary>The order in which projects are taken.</summary>
    public RankBy RankBy { get; init; }

    /// <summary>
    /// The score a project needs, or null for the contest's own (<see cref="Contest.MinScore"/>); plain <c>greedy</c>
    /// has none unless it is set here.
    /// </summary>
    public long? MinScore { get; init; }

    /// <inheritdoc />
    public CountResult Count(Contest contest, PaperPile papers, CountWatch watch) =>
        Greedy.Count(contest, papers, this);

    internal long? MinScoreIn(Contest contest) =>
        MinScore ?? (Name == Skip.Name || Name == PerCost.Name ? null : contest.MinScore);
}
