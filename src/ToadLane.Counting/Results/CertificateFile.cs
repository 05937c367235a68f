using System.Text.Json;
using ToadLane.Counting.Certificates;

namespace ToadLane.Counting.Results;

/// <summary>The certificate in a result file: written with the result, and held against what follows from it.</summary>
public static class CertificateFile
{
    private const string Key = "certificate";

    /// <summary>
    /// The first thing in the file's certificate that is not as worked out anew; null when all is, or when the file has
    /// none.
    /// </summary>
    /// <param name="file">A result file that <see cref="ResultReader"/> could read.</param>
    /// <param name="worked">The certificate of the result in it.</param>
    public static Flaw? FirstFlaw(Stream file, Certificate worked)
    {
        using var published = JsonDocument.Parse(file);
        if (!published.RootElement.TryGetProperty(Key, out var certificate))
        {
            return null;
        }

        using var again = JsonDocument.Parse(Written(worked));
        var expected = again.RootElement.GetProperty(Key);
        return certificate.ValueKind != JsonValueKind.Object
            ? new Flaw("the certificate", certificate.GetRawText(), "an object")
            : expected.EnumerateObject()
                .Select(part => FlawIn(part, certificate))
                .Append(FlawInKeys(certificate, expected))
                .FirstOrDefault(flaw => flaw is not null);
    }

    internal static void Write(Utf8JsonWriter json, Certificate certificate)
    {
        json.WriteStartObject(Key);
        json.WriteBoolean("sharesThePot", certificate.SharesThePot);
        json.WriteBoolean("priceable", certificate.SharesThePot && certificate.PriceFlaw is null);
        json.WriteString("utility", RuleNames.Of(certificate.Utility));
        if (certificate.Neglected is { } group)
        {
            json.WriteStartObject("neglected");
            json.WriteString("project", group.Project);
            json.WriteNumber("voters", group.Voters);
            json.WriteString("worth", group.Worth.ToString());
            json.WriteString("due", group.Due.ToString());
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("neglected");
        }

        ResultWriter.WriteIds(json, "affordable", certificate.Affordable);
        json.WritePropertyName("satisfaction");
        Write(json, certificate.Satisfaction);
        json.WriteStartArray("areas");
        foreach (var area in certificate.Areas)
        {
            Write(json, area);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Satisfaction satisfaction)
    {
        json.WriteStartObject();
        json.WriteString("area", satisfaction.Area);
        json.WriteNumber("voters", satisfaction.Voters);
        json.WriteNumber("withoutWinner", satisfaction.WithoutWinner);
        json.WriteString("averageWinners", satisfaction.AverageWinners.ToString());
        json.WriteString("averageMoney", satisfaction.AverageMoney.ToString());
        json.WriteString("split", satisfaction.Split.ToString());
        json.WriteStartArray("byWinners");
        foreach (var voters in satisfaction.Funded)
        {
            json.WriteNumberValue(voters);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Written(Certificate certificate)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text))
        {
            json.WriteStartObject();
            Write(json, certificate);
            json.WriteEndObject();
        }

        return text.ToArray();
    }

    private static Flaw? FlawIn(JsonProperty part, JsonElement certificate)
    {
        if (certificate.TryGetProperty(part.Name, out var said) && JsonElement.DeepEquals(said, part.Value))
        {
            return null;
        }

        var published = said.ValueKind == JsonValueKind.Undefined ? "nothing" : said.GetRawText();
        return new Flaw($"{part.Name} in the certificate", published, part.Value.GetRawText());
    }

    private static Flaw? FlawInKeys(JsonElement certificate, JsonElement expected) => Flaw.Unless(
        string.Join(", ", certificate.EnumerateObject().Select(part => part.Name)),
        string.Join(", ", expected.EnumerateObject().Select(part => part.Name)),
        () => "the keys of the certificate");
}
