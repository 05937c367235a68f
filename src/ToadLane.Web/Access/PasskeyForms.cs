using Microsoft.AspNetCore.Identity;
using ToadLane.People.Passkeys;

namespace ToadLane.Web.Access;

/// <summary>Turns our passkeys into the framework's and back.</summary>
public static class PasskeyForms
{
    public static UserPasskeyInfo ToIdentity(Passkey passkey) => new(
        passkey.CredentialId,
        passkey.PublicKey,
        new DateTimeOffset(passkey.CreatedAt),
        (uint)passkey.SignCount,
        passkey.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        passkey.IsUserVerified,
        passkey.IsBackupEligible,
        passkey.IsBackedUp,
        passkey.AttestationObject,
        passkey.ClientDataJson)
    {
        Name = passkey.Name,
    };

    public static NewPasskey FromIdentity(UserPasskeyInfo passkey, string? name) =>
        new(passkey.CredentialId, passkey.PublicKey, UseOf(passkey))
        {
            Name = name,
            Transports = passkey.Transports ?? [],
            IsBackupEligible = passkey.IsBackupEligible,
            AttestationObject = passkey.AttestationObject,
            ClientDataJson = passkey.ClientDataJson,
        };

    public static PasskeyUse UseOf(UserPasskeyInfo passkey) =>
        new(passkey.SignCount, passkey.IsUserVerified, passkey.IsBackedUp);
}
