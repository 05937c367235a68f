using System.Text.Json;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>A result file that somebody published, to be checked.</summary>
internal static class PublishedFile
{
    /// <summary>The whole file; null, and why on the error stream, when it cannot be read.</summary>
    public static MemoryStream? Read(CommandHost host, string path)
    {
        if (File.Exists(path))
        {
            return new MemoryStream(File.ReadAllBytes(path));
        }

        host.Error.WriteLine(Directory.Exists(path)
            ? $"{path}: this is a folder; name the result file"
            : $"{path}: there is no such file; look at how its name is written");
        return null;
    }

    /// <summary>The rule that the result was made by; null when there is no file, or it does not say.</summary>
    public static string? RuleIn(string? path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using JsonDocument result = JsonDocument.Parse(File.ReadAllBytes(path));
            return result.RootElement.ValueKind == JsonValueKind.Object
                && result.RootElement.TryGetProperty("rule", out JsonElement rule)
                && rule.ValueKind == JsonValueKind.String
                ? rule.GetString()
                : null;
        }
        catch (JsonException)
        {
            // Whoever reads the file for its result says what is wrong with it.
            return null;
        }
    }
}
