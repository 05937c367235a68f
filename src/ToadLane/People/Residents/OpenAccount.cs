using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.People.Residents;

/// <summary>Opens an account for somebody else, so that they can be given a role before they first sign in.</summary>
public sealed class OpenAccount(ToadLaneDb db, TimeProvider clock)
{
    public async Task<Outcome<Resident>> RunAsync(NewAccount account, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.OpenAccount) is { } refusal)
        {
            return refusal;
        }

        if (!EmailAddress.TryRead(account.Email, out string? email))
        {
            return ResidentRefusals.EmailIsWrong;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        Resident resident = Resident.Open(email, DateOnly.FromDateTime(now));
        if (!resident.Rename(account.DisplayName).Succeeded(out _, out Refusal? nameRefusal))
        {
            return nameRefusal;
        }

        if (await db.Residents.AnyAsync(r => r.Email == email, cancel))
        {
            return ResidentRefusals.AlreadyHasAccount;
        }

        db.Residents.Add(resident);
        db.Record(new Deed(actor, Act.OpenAccount, "resident", resident.Id.Value), now);
        await db.SaveChangesAsync(cancel);
        return resident;
    }
}

/// <summary>Whose account it is.</summary>
public sealed record NewAccount(string Email, string DisplayName);
