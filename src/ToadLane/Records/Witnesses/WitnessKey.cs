namespace ToadLane.Records.Witnesses;

/// <summary>The key with which this installation witnesses other logs: one row in the hub.</summary>
public sealed class WitnessKey
{
    public const int OnlyRow = 1;

    public int Id { get; init; } = OnlyRow;

    public required string Name { get; init; }

    /// <summary>PKCS 8, locked by the vault.</summary>
    public required byte[] LockedPrivateKey { get; init; }
}
