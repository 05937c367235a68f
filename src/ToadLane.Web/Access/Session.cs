using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ToadLane.People.Residents;

namespace ToadLane.Web.Access;

/// <summary>Begins and ends a session in this browser: the same for links, passkeys and demonstrations.</summary>
public sealed class Session(SignInManager<Resident> signIn, TimeProvider clock)
{
    /// <summary>When they proved who they are. Renewing the cookie does not move it.</summary>
    public const string BeganAt = "began";

    public Task BeginAsync(Resident resident, string how)
    {
        AuthenticationProperties properties = new() { IsPersistent = false };
        properties.SetString(BeganAt, clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));
        return signIn.SignInAsync(resident, properties, how);
    }

    public Task EndAsync() => signIn.SignOutAsync();
}
