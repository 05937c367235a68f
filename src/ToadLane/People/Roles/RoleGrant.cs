using ToadLane.People.Residents;

namespace ToadLane.People.Roles;

public readonly record struct RoleGrantId(Guid Value) : IId<RoleGrantId>
{
    public static RoleGrantId From(Guid value) => new(value);
}

/// <summary>
/// A role that somebody was given, by whom, why, and from and until when. It is ended, never deleted.
/// </summary>
public sealed class RoleGrant
{
    public RoleGrantId Id { get; init; }

    public ResidentId ResidentId { get; init; }

    public Role Role { get; init; }

    public required string GrantedBy { get; init; }

    public required string Why { get; init; }

    public DateTime From { get; init; }

    public DateTime? Until { get; private set; }

    /// <summary>The roles that are given. The others follow from an account, a seat or the timetable.</summary>
    public static IReadOnlyList<Role> Grantable { get; } =
    [
        Role.Officer, Role.DecisionMaker, Role.ReturningOfficer, Role.Scrutineer, Role.Administrator,
        Role.PollClerk,
    ];

    /// <summary>The grant, or what is wrong with it.</summary>
    public static Outcome<RoleGrant> Of(NewRoleGrant grant, Actor actor, DateTime now)
    {
        if (!Grantable.Contains(grant.Role))
        {
            return RoleRefusals.NotGiven;
        }

        if (string.IsNullOrWhiteSpace(grant.Why))
        {
            return RoleRefusals.WhyIsMissing;
        }

        if (actor.Id == grant.ResidentId.Value)
        {
            return RoleRefusals.NotToYourself;
        }

        DateTime from = grant.From ?? now;
        return grant.Until <= from
            ? RoleRefusals.EndsBeforeItBegins
            : new RoleGrant
            {
                Id = Ids.New<RoleGrantId>(),
                ResidentId = grant.ResidentId,
                Role = grant.Role,
                GrantedBy = actor.Name,
                Why = grant.Why.Trim(),
                From = from,
                Until = grant.Until,
            };
    }

    public bool Holds(DateTime instant) => this.From <= instant && (this.Until is null || instant < this.Until);

    public void End(DateTime instant) => this.Until = instant;
}
