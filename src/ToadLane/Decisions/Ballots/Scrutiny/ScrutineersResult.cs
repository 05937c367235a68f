using System.Security.Cryptography;
using System.Text;
using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// What scrutineers bring back from their count: every vote by its check code, what was rejected, and the hashes of
/// what the count made of them. The same box gives the same bytes on every machine.
/// </summary>
public sealed record ScrutineersResult
{
    public const string FirstFormat = "toadlane-result-1";

    private const int FingerprintLetters = 30;
    private const int FingerprintGroup = 5;

    public required string Format { get; init; }

    public required Guid Decision { get; init; }

    /// <summary>The root of the box that was opened, base 64.</summary>
    public required string Box { get; init; }

    /// <summary>SHA-256 of the ballot file, hexadecimal.</summary>
    public required string BallotFile { get; init; }

    /// <summary>SHA-256 of the count sheet, hexadecimal.</summary>
    public required string Sheet { get; init; }

    public required IReadOnlyList<int> Winners { get; init; }

    /// <summary>In the order of the check codes.</summary>
    public required IReadOnlyList<ScrutineersVote> Votes { get; init; }

    public required IReadOnlyList<ScrutineersRejection> Rejected { get; init; }

    public string ToJson() => KeyFormat.Write(this);

    /// <summary>Null when it is not one.</summary>
    public static ScrutineersResult? Read(string text) =>
        KeyFormat.Read<ScrutineersResult>(text) is { Format: FirstFormat } result ? result : null;

    /// <summary>150 bits of the file's SHA-256: what two scrutineers compare.</summary>
    public string Fingerprint() => Crockford.Group(
        Crockford.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(this.ToJson())), FingerprintLetters),
        FingerprintGroup);

    /// <summary>What somebody typed, as <see cref="Fingerprint"/> writes it; null when it cannot be one.</summary>
    public static string? ReadFingerprint(string? typed) =>
        Crockford.Normalise(typed, FingerprintLetters) is { } letters
            ? Crockford.Group(letters, FingerprintGroup)
            : null;
}

/// <summary>One vote: its check code and the numbers of its projects.</summary>
public sealed record ScrutineersVote(string Check, IReadOnlyList<int> Projects);

/// <summary>An envelope that held no valid vote: its tracking code, and the code of the refusal.</summary>
public sealed record ScrutineersRejection(string Tracking, string Why);
