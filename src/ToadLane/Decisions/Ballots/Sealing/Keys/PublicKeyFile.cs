namespace ToadLane.Decisions.Ballots.Sealing.Keys;

/// <summary>What a key ceremony hands to the council: the public key, and the hash of every share.</summary>
public sealed record PublicKeyFile
{
    public const string FirstFormat = "toadlane-public-key-1";

    public required string Format { get; init; }

    /// <summary>The decision's short name, as in its address.</summary>
    public required string Decision { get; init; }

    /// <summary>RSA-3072, SubjectPublicKeyInfo, base 64.</summary>
    public required byte[] PublicKey { get; init; }

    public required KeyShares Shares { get; init; }

    public string ToJson() => KeyFormat.Write(this);

    /// <summary>Null when it is not one.</summary>
    public static PublicKeyFile? Read(string text) =>
        KeyFormat.Read<PublicKeyFile>(text) is { Format: FirstFormat } file ? file : null;
}
