using ToadLane.Bodies;

namespace ToadLane.Testing;

public static partial class Given
{
    public static Actor AnOfficer { get; } = AnActor("Olive Officer", Role.Officer);

    public static Actor ADecisionMaker { get; } = AnActor("Dot Director", Role.DecisionMaker);

    public static Actor AnAdministrator { get; } = AnActor("Ada Administrator", Role.Administrator);

    public static Actor AResident { get; } = AnActor("Rose Resident", Role.Resident);

    /// <summary>Somebody who holds a seat on a body.</summary>
    public static Actor AMember(BodyId body) => AnActor("Mo Member", Role.PartnershipMember) with
    {
        Bodies = new HashSet<Guid> { body.Value },
    };

    private static Actor AnActor(string name, Role role) => Actor.Visitor with
    {
        Id = Ids.New<BodyId>().Value,
        Name = name,
        Roles = new HashSet<Role> { Role.Visitor, Role.Resident, role },
    };
}
