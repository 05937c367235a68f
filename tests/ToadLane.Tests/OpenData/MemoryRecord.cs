using ToadLane.OpenData.Verification;

namespace ToadLane.Tests.OpenData;

/// <summary>A record's files in memory, to be changed one bit at a time.</summary>
internal sealed class MemoryRecord : IRecordSource
{
    private MemoryRecord(Dictionary<string, byte[]> files) => this.Files = files;

    public Dictionary<string, byte[]> Files { get; }

    public string Name => "the sample";

    public static MemoryRecord Read(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes));

    public byte[]? Find(string path) => this.Files.GetValueOrDefault(path);
}
