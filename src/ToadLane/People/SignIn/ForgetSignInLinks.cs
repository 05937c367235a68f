using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.People.SignIn;

/// <summary>Deletes links a day after they expired: the address of somebody without an account is not kept.</summary>
public sealed class ForgetSignInLinks(ToadLaneDb db, TimeProvider clock)
{
    /// <summary>How many were deleted.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.DeliverMessages) is { } refusal)
        {
            return refusal;
        }

        DateTime dayAgo = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        return await db.SignInLinks.Where(l => l.ExpiresAt < dayAgo).ExecuteDeleteAsync(cancel);
    }
}
