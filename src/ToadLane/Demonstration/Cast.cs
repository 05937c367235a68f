using Microsoft.EntityFrameworkCore;
using ToadLane.People.Demonstration;
using ToadLane.Storage;

namespace ToadLane.Demonstration;

/// <summary>The people of the demonstration as actors: each with the role they were given, and no other.</summary>
internal sealed record Cast(Actor Officer, Actor DecisionMaker, Actor Administrator, Actor Resident, Guid MemberId)
{
    public required Actor Scrutineer { get; init; }

    public required Actor OtherScrutineer { get; init; }

    /// <summary>Works at the voting place and keys papers.</summary>
    public required Actor Clerk { get; init; }

    public static async Task<Cast> AssembleAsync(Stagehand stage, CancellationToken cancel)
    {
        await stage.DoAsync<AddDemonstrationPeople, int>(add => add.RunAsync(Actor.Operator, cancel));
        Dictionary<string, Guid> ids = await stage.AskAsync<ToadLaneDb, Dictionary<string, Guid>>(async db =>
            (await db.Residents.Where(r => r.Email != null).ToListAsync(cancel))
                .ToDictionary(r => r.Email!, r => r.Id.Value));
        Actor As(DemonstrationPerson person) => new(
            ids[person.Email], person.Name,
            new HashSet<Role> { Role.Visitor, Role.Resident, person.Role }, new HashSet<Guid>());
        return new Cast(
            As(DemonstrationPerson.Officer),
            As(DemonstrationPerson.DecisionMaker),
            As(DemonstrationPerson.Administrator),
            As(DemonstrationPerson.Resident),
            ids[DemonstrationPerson.Member.Email])
        {
            Scrutineer = As(DemonstrationPerson.Scrutineer),
            OtherScrutineer = As(DemonstrationPerson.OtherScrutineer),
            Clerk = As(DemonstrationPerson.PollClerk),
        };
    }

    /// <summary>The partnership member, with a seat on this body.</summary>
    public Actor MemberOf(Guid bodyId) => new(
        this.MemberId,
        DemonstrationPerson.Member.Name,
        new HashSet<Role> { Role.Visitor, Role.Resident, Role.PartnershipMember },
        new HashSet<Guid> { bodyId });
}
