namespace ToadLane.OpenData.Verification;

/// <summary>A record in a folder. Paths may not lead out of it.</summary>
public sealed class FolderRecord(string folder) : IRecordSource
{
    private readonly string root = Path.GetFullPath(folder);

    public string Name => folder;

    public byte[]? Find(string path)
    {
        string file = Path.GetFullPath(Path.Combine(this.root, path));
        bool isInside = file.StartsWith(this.root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isInside && File.Exists(file) ? File.ReadAllBytes(file) : null;
    }
}
