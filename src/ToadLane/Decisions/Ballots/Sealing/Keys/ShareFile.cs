namespace ToadLane.Decisions.Ballots.Sealing.Keys;

/// <summary>
/// What one scrutineer takes home: their share, and the private key locked under what the shares give together. The
/// locked key is the same for all, and worthless without enough shares.
/// </summary>
public sealed record ShareFile
{
    public const string FirstFormat = "toadlane-share-1";

    public required string Format { get; init; }

    public required string Decision { get; init; }

    public required int Number { get; init; }

    public required int Needed { get; init; }

    public required int Shares { get; init; }

    /// <summary>The share as it is printed.</summary>
    public required string Share { get; init; }

    /// <summary>AES-256-GCM: nonce, tag, and the private key (PKCS 8).</summary>
    public required byte[] LockedKey { get; init; }

    public string ToJson() => KeyFormat.Write(this);

    /// <summary>Null when it is not one.</summary>
    public static ShareFile? Read(string text) =>
        KeyFormat.Read<ShareFile>(text) is { Format: FirstFormat } file ? file : null;

    /// <summary>Null when a letter of the share is wrong or missing.</summary>
    public KeyShare? Open() => KeyShare.Read(this.Decision, this.Number, this.Share);
}
