using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.People.SignIn;
using ToadLane.Storage;

namespace ToadLane.People.Demonstration;

/// <summary>
/// Opens the accounts of the demonstration's people and gives them their roles. Doing it again changes nothing.
/// </summary>
public sealed class AddDemonstrationPeople(
    ToadLaneDb db, CurrentCouncil council, OpenAccount openAccount, GrantRole grantRole)
{
    /// <summary>How many there are now.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!council.Registration.IsDemonstration)
        {
            return SignInRefusals.NotADemonstration;
        }

        foreach (DemonstrationPerson person in DemonstrationPerson.All)
        {
            if (!await db.Residents.AnyAsync(r => r.Email == person.Email, cancel)
                && await this.AddAsync(person, actor, cancel) is { } refusal)
            {
                return refusal;
            }
        }

        return DemonstrationPerson.All.Count;
    }

    private async Task<Refusal?> AddAsync(DemonstrationPerson person, Actor actor, CancellationToken cancel)
    {
        NewAccount account = new(person.Email, person.Name);
        if (!(await openAccount.RunAsync(account, actor, cancel))
            .Succeeded(out Resident? resident, out Refusal? refusal))
        {
            return refusal;
        }

        if (RoleGrant.Grantable.Contains(person.Role))
        {
            NewRoleGrant grant = new(resident.Id, person.Role, "For the demonstration");
            (await grantRole.RunAsync(grant, actor, cancel)).Succeeded(out _, out refusal);
        }

        return refusal;
    }
}
