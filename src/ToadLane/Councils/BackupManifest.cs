using System.Text.Json;

namespace ToadLane.Councils;

/// <summary>
/// What stands beside a backup: whose it is, what made it, and the hash by which a damaged copy is noticed.
/// </summary>
public sealed record BackupManifest(string Slug, string Name, string GssCode)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string? HostName { get; init; }

    public bool IsDemonstration { get; init; }

    public DateTime AddedAt { get; init; }

    public required DateTime TakenAt { get; init; }

    /// <summary>"sqlite" or "postgres": a backup goes back into the kind of database it came from.</summary>
    public required string Engine { get; init; }

    public required string Version { get; init; }

    public required string File { get; init; }

    public required long Bytes { get; init; }

    /// <summary>64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public static string PathOf(string folder, string slug) => Path.Combine(folder, slug + ".json");

    /// <summary>The slugs of the councils that have a backup in a folder.</summary>
    public static IReadOnlyList<string> SlugsIn(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order()]
        : [];

    public Task WriteAsync(string folder, CancellationToken cancel) =>
        System.IO.File.WriteAllTextAsync(PathOf(folder, this.Slug), JsonSerializer.Serialize(this, Format), cancel);

    public static async Task<Outcome<BackupManifest>> ReadAsync(string folder, string slug, CancellationToken cancel)
    {
        string path = PathOf(folder, slug);
        if (!System.IO.File.Exists(path))
        {
            return CouncilRefusals.BackupIsMissing(slug);
        }

        try
        {
            string text = await System.IO.File.ReadAllTextAsync(path, cancel);
            return JsonSerializer.Deserialize<BackupManifest>(text, Format) is { } manifest
                ? manifest
                : CouncilRefusals.BackupIsUnreadable(path);
        }
        catch (JsonException)
        {
            return CouncilRefusals.BackupIsUnreadable(path);
        }
    }
}
