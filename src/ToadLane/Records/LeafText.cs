using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ToadLane.Records;

/// <summary>
/// The bytes of a leaf: one JSON object in UTF-8 without spaces, "kind" first, then "decision" where there is one, then
/// what the kind says, in the order in which it was given.
/// </summary>
public static class LeafText
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>A leaf of this kind that says these things.</summary>
    public static byte[] Write(LeafKind kind, Guid? decision, object says)
    {
        JsonObject leaf = new() { ["kind"] = JsonSerializer.SerializeToNode(kind, Canonical) };
        if (decision is { } id)
        {
            leaf["decision"] = id;
        }

        foreach ((string name, JsonNode? value) in JsonSerializer.SerializeToNode(says, Canonical)!.AsObject())
        {
            leaf[name] = value?.DeepClone();
        }

        return JsonSerializer.SerializeToUtf8Bytes(leaf, Canonical);
    }

    /// <summary>The leaf of a sealed vote.</summary>
    public static byte[] OfEnvelope(Guid decision, byte[] hash) =>
        Write(LeafKind.Envelope, decision, new { Envelope = Convert.ToHexStringLower(hash) });
}
