using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// A closed box as scrutineers carry it away: sealed votes without names, in the order of their hashes, with the rule
/// sheet by which they are opened and counted.
/// </summary>
public sealed record BoxFile
{
    public const string FirstFormat = "toadlane-box-1";

    public required string Format { get; init; }

    /// <summary>The rule sheet, to the letter: its SHA-256 stands in the public log.</summary>
    public required string Rules { get; init; }

    public required string Currency { get; init; }

    /// <summary>When voting closed, if not when the rule sheet says.</summary>
    public DateTime? MovedCloseAt { get; init; }

    /// <summary>The root over the hashes of the envelopes, base 64, as it stands in the public log.</summary>
    public required string Root { get; init; }

    public required IReadOnlyList<byte[]> Envelopes { get; init; }

    public string ToJson() => KeyFormat.Write(this);

    /// <summary>Null when it is not one.</summary>
    public static BoxFile? Read(string text) =>
        KeyFormat.Read<BoxFile>(text) is { Format: FirstFormat } file ? file : null;
}
