namespace ToadLane.People.Demonstration;

/// <summary>Somebody invented, as whom anybody may sign in where everything is invented.</summary>
/// <param name="Email">Under example.org, which nobody can own (RFC 2606).</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">What to try as them.</param>
public sealed record DemonstrationPerson(string Email, string Name, Role Role)
{
    public static DemonstrationPerson Resident { get; } = new("resident@example.org", "Rosa Whitworth", Role.Resident);

    /// <summary>Whoever makes the demonstration gives this one a seat on a partnership.</summary>
    public static DemonstrationPerson Member { get; } =
        new("member@example.org", "Imran Qureshi", Role.PartnershipMember);

    public static DemonstrationPerson Officer { get; } = new("officer@example.org", "Joan Butterworth", Role.Officer);

    public static DemonstrationPerson DecisionMaker { get; } =
        new("decisions@example.org", "Stephen Ogden", Role.DecisionMaker);

    public static DemonstrationPerson Administrator { get; } =
        new("administrator@example.org", "Priya Nair", Role.Administrator);

    /// <summary>Keeps the roster of a voting place and keys ballot papers.</summary>
    public static DemonstrationPerson PollClerk { get; } =
        new("polling@example.org", "Maureen Heap", Role.PollClerk);

    public static DemonstrationPerson ReturningOfficer { get; } =
        new("returning@example.org", "Margaret Holt", Role.ReturningOfficer);

    public static DemonstrationPerson Scrutineer { get; } =
        new("scrutineer@example.org", "Yusuf Rahman", Role.Scrutineer);

    /// <summary>A count by scrutineers takes two.</summary>
    public static DemonstrationPerson OtherScrutineer { get; } =
        new("second.scrutineer@example.org", "Ellen Barlow", Role.Scrutineer);

    public static IReadOnlyList<DemonstrationPerson> All { get; } =
    [
        Resident, Member, Officer, DecisionMaker, ReturningOfficer, Scrutineer, OtherScrutineer, Administrator,
        PollClerk,
    ];
}
