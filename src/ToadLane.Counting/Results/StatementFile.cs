using System.Text.Json;
using ToadLane.Counting.Certificates;

namespace ToadLane.Counting.Results;

/// <summary>The statements of voters in a result file: written with it, and worked out anew to check them.</summary>
public static class StatementFile
{
    private const string Key = "statements";

    /// <summary>
    /// The first statement in the file that is not as worked out anew; null when all are, or when the file has none.
    /// </summary>
    /// <param name="file">A result file that <see cref="ResultReader"/> could read.</param>
    /// <param name="contest">What was put to the vote.</param>
    /// <param name="papers">The papers that count.</param>
    /// <param name="result">The result in the file, which must be right (see <see cref="ResultCheck"/>).</param>
    public static Flaw? FirstFlaw(Stream file, Contest contest, PaperPile papers, CountResult result)
    {
        using var published = JsonDocument.Parse(file);
        if (!published.RootElement.TryGetProperty(Key, out var said))
        {
            return null;
        }

        using var again = JsonDocument.Parse(Written(contest, VoterStatements.For(contest, papers, result)));
        var expected = again.RootElement.GetProperty(Key);
        if (said.ValueKind != JsonValueKind.Array || said.GetArrayLength() != expected.GetArrayLength())
        {
            return new Flaw("the statements", "another list", $"a list of {expected.GetArrayLength()}");
        }

        return said.EnumerateArray().Zip(expected.EnumerateArray()).Index()
            .Select(pair => FlawIn(pair.Index + 1, pair.Item.First, pair.Item.Second))
            .FirstOrDefault(flaw => flaw is not null);
    }

    /// <summary>Under "statements": one for each different paper, and last the part that belongs to nobody.</summary>
    internal static void Write(Utf8JsonWriter json, Contest contest, VoterStatements statements)
    {
        json.WriteStartArray(Key);
        for (var paper = 0; paper < statements.Count; paper++)
        {
            json.WriteStartObject();
            ResultWriter.WriteIds(
                json, "paper", [.. statements.ChoicesOf(paper).Select(place => contest.Projects[place].Id)]);
            Write(json, statements.Of(paper));
        }

        json.WriteStartObject();
        json.WriteNull("paper");
        Write(json, statements.Nobodys);
        json.WriteEndArray();
    }

    private static Flaw? FlawIn(int number, JsonElement said, JsonElement expected)
    {
        if (JsonElement.DeepEquals(said, expected))
        {
            return null;
        }

        return said.ValueKind != JsonValueKind.Object
            ? new Flaw($"statement {number}", said.GetRawText(), "an object")
            : expected.EnumerateObject().Where(part => !IsSame(said, part))
                .Select(part => new Flaw($"{part.Name} of statement {number}", TextOf(part.Name), $"{part.Value}"))
                .FirstOrDefault(new Flaw($"statement {number}", "something more", "as the others"));

        string TextOf(string key) => said.TryGetProperty(key, out var value) ? value.GetRawText() : "nothing";
    }

    private static bool IsSame(JsonElement said, JsonProperty part) =>
        said.TryGetProperty(part.Name, out var value) && JsonElement.DeepEquals(value, part.Value);

    private static void Write(Utf8JsonWriter json, VoterStatement statement)
    {
        json.WriteNumber("voters", statement.Voters);
        if (statement.Share is { } share && statement.LeftOfShare is { } left)
        {
            json.WriteString("share", share.ToString());
            json.WriteString("leftOfShare", left.ToString());
        }

        json.WriteStartArray("lines");
        foreach (var line in statement.Lines)
        {
            json.WriteStartObject();
            json.WriteString("project", line.Project);
            json.WriteString("kind", KebabCase.Of(line.Kind));
            json.WriteString("amount", line.Amount.ToString());
            json.WriteNumber("together", line.Together);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("left", statement.Left.ToString());
        json.WriteNumber("leftTogether", statement.LeftTogether);
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Written(Contest contest, VoterStatements statements)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text))
        {
            json.WriteStartObject();
            Write(json, contest, statements);
            json.WriteEndObject();
        }

        return text.ToArray();
    }
}
