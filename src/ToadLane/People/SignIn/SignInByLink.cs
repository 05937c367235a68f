using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.People.SignIn;

/// <summary>Uses up a sign-in link, and opens the account at its first use.</summary>
public sealed class SignInByLink(ToadLaneDb db, SignInRecord record, TimeProvider clock)
{
    public async Task<Outcome<SignedIn>> RunAsync(string token, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.SignIn) is { } refusal)
        {
            return refusal;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        byte[] hash = SignInLink.HashOf(token);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);

        // One statement decides, so that of two requests with the same link one finds it used.
        int claimed = await db.SignInLinks
            .Where(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancel);
        if (claimed == 0)
        {
            return SignInRefusals.LinkIsSpent;
        }

        SignInLink link = await db.SignInLinks.AsNoTracking().SingleAsync(l => l.TokenHash == hash, cancel);
        Resident? known = await db.Residents.SingleOrDefaultAsync(r => r.Email == link.Email, cancel);
        Resident resident = known ?? db.Residents.Add(Resident.Open(link.Email, DateOnly.FromDateTime(now))).Entity;
        record.Add(resident, "By a link");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SignedIn(resident, link.ReturnTo, known is null);
    }
}

/// <summary>Who signed in, where they wanted to go, and whether this began their account.</summary>
public sealed record SignedIn(Resident Resident, string? ReturnTo, bool IsNew);
