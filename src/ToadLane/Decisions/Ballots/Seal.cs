namespace ToadLane.Decisions.Ballots;

/// <summary>
/// What voting opened with: the rule sheet (rules, options, costs, size of the electorate) and its hash, and the
/// decision's key pair. Choices are sealed to the public key before they are stored.
/// </summary>
public sealed class Seal
{
    public DecisionId DecisionId { get; init; }

    /// <summary>Canonical JSON (UTF-8): what the hash is taken of, and what anyone may download.</summary>
    public required string RuleSheet { get; init; }

    /// <summary>SHA-256 of the rule sheet.</summary>
    public required byte[] Hash { get; init; }

    public int ElectorateSize { get; init; }

    /// <summary>The length of every sealed vote of this decision.</summary>
    public int EnvelopeBytes { get; init; }

    public DateTime At { get; init; }

    /// <summary>RSA-3072, SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>PKCS#8 under the installation's vault ("standing count"); null once used and destroyed.</summary>
    public byte[]? LockedPrivateKey { get; set; }
}
