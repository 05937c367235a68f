using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ToadLane.Decisions.Ballots.Papers;

namespace ToadLane.OpenData;

/// <summary>
/// What belongs to the published record of a decision: <c>record.json</c>. Everything in it can be worked out from the
/// public log, but for the log's key, which a careful reader gets from somewhere else.
/// </summary>
public sealed record RecordManifest
{
    public const string FirstFormat = "toadlane-record-1";
    public const string File = "record.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
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

    /// <summary>The logs that name this decision, the oldest first.</summary>
    [JsonPropertyOrder(5)]
    public required IReadOnlyList<RecordLog> Logs { get; init; }

    /// <summary>The account of each batch of ballot papers, in the order of their marks.</summary>
    [JsonPropertyOrder(6)]
    public required IReadOnlyList<BatchAccount> PaperBatches { get; init; }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Null when it is not one. The decision's id has one spelling, with small letters.</summary>
    public static RecordManifest? Read(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<RecordManifest>(json, Json) is { Format: FirstFormat } read
                && Encoding.UTF8.GetString(json).Contains($"\"{read.Decision:D}\"", StringComparison.Ordinal)
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A log: its key as signed-note writes it, and where it lies, seen from <c>record.json</c>.</summary>
public sealed record RecordLog(string Key, string Path);
