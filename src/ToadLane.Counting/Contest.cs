using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>
/// What is put to the vote: the projects, the money, the form of the ballot and everything about it that can change a
/// result. Immutable, so that what was sealed before voting is what is counted.
/// </summary>
public sealed class Contest
{
    /// <summary>
    /// The most that a budget or a project may be, in minor units: 10^15, exact in every type used here.
    /// </summary>
    public const long MostMoney = 1_000_000_000_000_000;

    private readonly Dictionary<string, int> _places;

    /// <summary>Puts projects to the vote.</summary>
    /// <param name="projects">In the order of the ballot file, which is also the last resort of the tie order.</param>
    /// <param name="budget">In minor units, positive.</param>
    /// <param name="form">How voters mark the paper.</param>
    /// <exception cref="ArgumentException">Two projects share an id, or the budget is not from 1 to 10^15.</exception>
    public Contest(IEnumerable<Project> projects, long budget, BallotForm form)
    {
        if (budget is <= 0 or > MostMoney)
        {
            throw new ArgumentException(
                $"The budget must be from 1 to 10^15 minor units, not {budget}.", nameof(budget));
        }

        Projects = [.. projects];
        Budget = budget;
        Form = form;
        _places = Projects.Select((project, place) => (project.Id, place))
            .ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
    }

    /// <summary>The projects, in the order of the ballot file.</summary>
    public ImmutableArray<Project> Projects { get; }

    /// <summary>The money there is, in minor units.</summary>
    public long Budget { get; }

    /// <summary>How voters mark the paper.</summary>
    public BallotForm Form { get; }

    /// <summary>What a paper may hold.</summary>
    public PaperLimits Limits { get; init; } = PaperLimits.None;

    /// <summary>
    /// Minor units in one unit of the currency: 100 when costs are in pence. Add1 raises by one whole unit.
    /// </summary>
    public int Scale { get; init; } = 1;

    /// <summary>Parts in one point: 10 when papers give tenths of points.</summary>
    public int PointScale { get; init; } = 1;

    /// <summary>
    /// The score a project needs (<c>min_project_score_threshold</c>), or null when the contest names none.
    /// </summary>
    public long? MinScore { get; init; }

    /// <summary>What a result must respect beyond the budget; see <see cref="WithConditions"/>.</summary>
    public Conditions Conditions { get; private init; } = Conditions.None;

    /// <summary>How ties are broken, declared before voting.</summary>
    public TieOrder TieOrder { get; init; } = TieOrder.Declared;

    /// <summary>The place of a project in <see cref="Projects"/>, or null when there is none with this id.</summary>
    public int? PlaceOf(string id) => _places.TryGetValue(id, out var place) ? place : null;

    /// <summary>As <see cref="PlaceOf(string)"/>, without making a string.</summary>
    public int? PlaceOf(ReadOnlySpan<char> id) =>
        _places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var place) ? place : null;

    /// <summary>
    /// The same contest with another cost for one project: used to say how much cheaper would have won.
    /// </summary>
    public Contest WithCost(string id, long cost) => Copy(
        Projects.Select(project => project.Id == id ? Priced(project, cost) : project), TieOrder);

    /// <summary>The same contest with another tie order.</summary>
    public Contest WithTieOrder(TieOrder order) => Copy(Projects, order);

    /// <summary>The same contest with these conditions in place of those that it has.</summary>
    /// <exception cref="ConditionException">
    /// They name a project that is not in the contest, or cannot be met: the message says which and why.
    /// </exception>
    public Contest WithConditions(Conditions conditions)
    {
        ConditionCheck.RefuseFaulty(this, conditions);
        return new(Projects, Budget, Form)
        {
            Limits = Limits,
            Scale = Scale,
            PointScale = PointScale,
            MinScore = MinScore,
            TieOrder = TieOrder,
            Conditions = conditions,
        };
    }

    private static Project Priced(Project project, long cost) =>
        new(project.Id, project.Name, cost) { Area = project.Area };

    private Contest Copy(IEnumerable<Project> projects, TieOrder order) => new(projects, Budget, Form)
    {
        Limits = Limits,
        Scale = Scale,
        PointScale = PointScale,
        MinScore = MinScore,
        TieOrder = order,
        Conditions = Conditions,
    };
}
