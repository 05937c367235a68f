using System.Collections.Concurrent;
using System.Text.Json;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Counting.Tests.Elections.Conformance;

/// <summary>
/// The files of <c>../shared/data/stv</c>: real elections and what other programs made of them. Without the folder the
/// tests that need it are skipped.
/// </summary>
internal static class ElectionCorpus
{
    private static readonly Lazy<string?> Folder = new(Find);
    private static readonly ConcurrentDictionary<string, ElectionFile> Files = new(StringComparer.Ordinal);
    private static readonly Lazy<Dictionary<string, string>> Wards = new(() => Directory
        .EnumerateFiles(PathOf("scotland"), "*.blt", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetFileName(path), path => path, StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, string> ScottishWards => Wards.Value;

    /// <summary>A ward by its file's name, or a large file, or null when the folder has none of the name.</summary>
    public static ElectionFile? Named(string name)
    {
        var path = Wards.Value.GetValueOrDefault(name) ?? PathOf(Path.Combine("large_blt", name));
        return File.Exists(path) ? Read(path) : null;
    }

    public static ElectionFile Read(string path) => Files.GetOrAdd(path, each =>
    {
        using var stream = File.OpenRead(each);
        var reading = BltReader.Read(stream);
        Assert.DoesNotContain(reading.Faults, fault => fault.Severity == FaultSeverity.Fatal);
        return reading.File!;
    });

    public static JsonElement Json(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(PathOf(name)));
        return document.RootElement.Clone();
    }

    public static string PathOf(string name)
    {
        Assert.SkipWhen(Folder.Value is null, "There is no folder ../shared/data/stv beside the repository.");
        return Path.Combine(Folder.Value!, name);
    }

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "data", "stv");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
