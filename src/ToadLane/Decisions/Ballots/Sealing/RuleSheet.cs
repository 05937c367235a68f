using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>
/// Everything that is fixed when voting opens, as anyone may download it. Its canonical form is JSON in UTF-8 without
/// spaces, with the members in this order; the hash of a seal is SHA-256 of exactly that.
/// </summary>
public sealed record RuleSheet
{
    public const string FirstFormat = "toadlane-rules-1";
    public const string StandingCount = "standing count";
    public const string ScrutineersCount = "scrutineers' count";

    private static readonly JsonSerializerOptions Canonical = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    [JsonPropertyOrder(1)]
    public required string Format { get; init; }

    /// <summary>The council's GSS code.</summary>
    [JsonPropertyOrder(2)]
    public required string Council { get; init; }

    [JsonPropertyOrder(3)]
    public required Guid Decision { get; init; }

    [JsonPropertyOrder(4)]
    public required string Title { get; init; }

    [JsonPropertyOrder(5)]
    public required DateTime OpensAt { get; init; }

    [JsonPropertyOrder(6)]
    public required DateTime ClosesAt { get; init; }

    [JsonPropertyOrder(7)]
    public required long BudgetPence { get; init; }

    [JsonPropertyOrder(8)]
    public required string BallotStyle { get; init; }

    [JsonPropertyOrder(9)]
    public int? MostChoices { get; init; }

    [JsonPropertyOrder(10)]
    public required string CountingRule { get; init; }

    [JsonPropertyOrder(11)]
    public required string Utility { get; init; }

    [JsonPropertyOrder(12)]
    public required string Completion { get; init; }

    [JsonPropertyOrder(13)]
    public required int MinimumAge { get; init; }

    [JsonPropertyOrder(14)]
    public required string TieSeed { get; init; }

    [JsonPropertyOrder(15)]
    public required int ElectorateSize { get; init; }

    /// <summary>Who holds the private key until the count.</summary>
    [JsonPropertyOrder(16)]
    public required string KeyHolding { get; init; }

    /// <summary>RSA-3072, SubjectPublicKeyInfo, base 64.</summary>
    [JsonPropertyOrder(17)]
    public required byte[] PublicKey { get; init; }

    /// <summary>The length of every sealed vote, in bytes.</summary>
    [JsonPropertyOrder(18)]
    public required int EnvelopeBytes { get; init; }

    [JsonPropertyOrder(19)]
    public required IReadOnlyList<RuleSheetOption> Options { get; init; }

    /// <summary>With fewer ballots than this, only totals are published.</summary>
    [JsonPropertyOrder(20), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int FewestBallots { get; init; }

    /// <summary>How the key was split, where scrutineers hold it.</summary>
    [JsonPropertyOrder(21)]
    public KeyShares? Shares { get; init; }

    /// <summary>Who may vote, where it is not everyone of age in the neighbourhood.</summary>
    [JsonPropertyOrder(30)]
    public RuleSheetElectorate? Electorate { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Canonical);

    public static RuleSheet Read(string json) => JsonSerializer.Deserialize<RuleSheet>(json, Canonical)
        ?? throw new JsonException("A rule sheet cannot be null.");
}

/// <summary>One project as it stands on the rule sheet.</summary>
public sealed record RuleSheetOption(int Number, string Title, long CostPence, int TieRank);
