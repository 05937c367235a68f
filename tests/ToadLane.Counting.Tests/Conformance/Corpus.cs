using System.Collections.Concurrent;
using System.Text.Json;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Counting.Tests.Conformance;

/// <summary>The real elections that lie beside the repository, in <c>../shared/data/pabulib</c>.</summary>
internal static class Corpus
{
    private static readonly ConcurrentDictionary<string, PbFile> Files = new(StringComparer.Ordinal);

    private static readonly Lazy<string?> Folder = new(Find);

    /// <summary>The file, read once; the test is skipped where the folder is absent.</summary>
    public static PbFile File(string name) => Files.GetOrAdd(name, _ =>
    {
        var reading = Read(name);
        Assert.NotNull(reading.File);
        return reading.File;
    });

    /// <summary>As the command reads it: votes are merged and not kept.</summary>
    public static PbReading Read(string name) => Read(name, PbDetail.ForCounting);

    public static PbReading Read(string name, PbDetail detail)
    {
        using var stream = System.IO.File.OpenRead(Path.Combine(FolderOrSkip(), name));
        return PbReader.Read(stream, detail);
    }

    public static string[] Lines(string name) =>
        System.IO.File.ReadAllText(Path.Combine(FolderOrSkip(), name)).TrimEnd().ReplaceLineEndings("\n").Split('\n');

    public static JsonElement Json(string name)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(FolderOrSkip(), name)));
        return document.RootElement.Clone();
    }

    public static IEnumerable<string> Names() => Directory.EnumerateFiles(FolderOrSkip(), "*.pb")
        .Select(path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal);

    private static string FolderOrSkip()
    {
        Assert.SkipWhen(Folder.Value is null, "There is no folder ../shared/data/pabulib beside the repository.");
        return Folder.Value!;
    }

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "data", "pabulib");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
