using ToadLane.People.Residents;

namespace ToadLane.People.Passkeys;

public readonly record struct PasskeyId(Guid Value) : IId<PasskeyId>
{
    public static PasskeyId From(Guid value) => new(value);
}

/// <summary>
/// A key on somebody's own device with which they sign in (W3C Web Authentication). Only its public half is here.
/// </summary>
public sealed class Passkey
{
    public PasskeyId Id { get; init; }

    public ResidentId ResidentId { get; init; }

    /// <summary>What its owner calls it, as in "My phone".</summary>
    public required string Name { get; init; }

    public required byte[] CredentialId { get; init; }

    public required byte[] PublicKey { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Counts uses on the device; one that goes back may be a copied key.</summary>
    public long SignCount { get; private set; }

    public required string Transports { get; init; }

    public bool IsUserVerified { get; private set; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; private set; }

    public required byte[] AttestationObject { get; init; }

    public required byte[] ClientDataJson { get; init; }

    public void Use(PasskeyUse use) =>
        (this.SignCount, this.IsUserVerified, this.IsBackedUp) = (use.SignCount, use.IsUserVerified, use.IsBackedUp);
}

/// <summary>What a device says each time its key is used.</summary>
public sealed record PasskeyUse(long SignCount, bool IsUserVerified, bool IsBackedUp);
