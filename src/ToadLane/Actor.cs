namespace ToadLane;

/// <summary>Who acts: passed to every operation, so that nothing happens without a name in the record.</summary>
/// <param name="Id">The account's id, or null for a visitor and for the clock.</param>
/// <param name="Name">As it stands in the record.</param>
/// <param name="Roles">Every capacity in which this actor may act now.</param>
/// <param name="Bodies">The ids of the bodies on which this actor holds a seat now.</param>
public sealed record Actor(Guid? Id, string Name, IReadOnlySet<Role> Roles, IReadOnlySet<Guid> Bodies)
{
    private static readonly IReadOnlySet<Guid> NoBodies = new HashSet<Guid>();

    public static Actor Visitor { get; } = new(null, "A visitor", new HashSet<Role> { Role.Visitor }, NoBodies);

    public static Actor Clock { get; } = new(null, "The timetable", new HashSet<Role> { Role.Clock }, NoBodies);

    /// <summary>
    /// The person at the server's own command line: whoever can read its files already has every power.
    /// </summary>
    public static Actor Operator { get; } = new(
        null,
        "The operator",
        new HashSet<Role> { Role.Visitor, Role.Officer, Role.DecisionMaker, Role.Administrator, Role.Clock },
        NoBodies);
}
