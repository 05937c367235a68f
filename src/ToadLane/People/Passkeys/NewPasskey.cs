using ToadLane.People.Residents;

namespace ToadLane.People.Passkeys;

/// <summary>A passkey as the device made it.</summary>
public sealed record NewPasskey(byte[] CredentialId, byte[] PublicKey, PasskeyUse Use)
{
    private const int LongestName = 100;

    public string? Name { get; init; }

    public IReadOnlyList<string> Transports { get; init; } = [];

    public bool IsBackupEligible { get; init; }

    public byte[] AttestationObject { get; init; } = [];

    public byte[] ClientDataJson { get; init; } = [];

    internal Passkey Of(ResidentId resident, DateTime now)
    {
        string name = string.IsNullOrWhiteSpace(this.Name) ? "Passkey" : this.Name.Trim();
        Passkey passkey = new()
        {
            Id = Ids.New<PasskeyId>(),
            ResidentId = resident,
            Name = name[..Math.Min(name.Length, LongestName)],
            CredentialId = this.CredentialId,
            PublicKey = this.PublicKey,
            CreatedAt = now,
            Transports = string.Join(' ', this.Transports),
            IsBackupEligible = this.IsBackupEligible,
            AttestationObject = this.AttestationObject,
            ClientDataJson = this.ClientDataJson,
        };
        passkey.Use(this.Use);
        return passkey;
    }
}
