namespace ToadLane.PublicLog.Tiles;

/// <summary>
/// Tiles as files, laid out as they are served, so that any web server can serve the folder as it is.
/// </summary>
/// <param name="folder">The folder that holds <c>checkpoint</c> and <c>tile</c>.</param>
public sealed class TileFolder(string folder) : ITileStore
{
    /// <inheritdoc />
    public byte[]? Find(TilePath path)
    {
        var file = FileOf(path.ToString());
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    /// <summary>The signed checkpoint, or null when nothing has been published.</summary>
    public string? FindCheckpoint() =>
        File.Exists(FileOf("checkpoint")) ? File.ReadAllText(FileOf("checkpoint")) : null;

    /// <summary>Writes a tile or bundle: whoever reads meanwhile sees all of it or nothing.</summary>
    public void Write(TilePath path, byte[] bytes) => Write(path.ToString(), bytes);

    /// <summary>Writes the signed checkpoint, last, when all its tiles are there.</summary>
    public void WriteCheckpoint(string note) => Write("checkpoint", System.Text.Encoding.UTF8.GetBytes(note));

    private void Write(string name, byte[] bytes)
    {
        var file = FileOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Path.GetRandomFileName()}";
        using (FileStream stream = new(draft, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, file, overwrite: true);
    }

    private string FileOf(string name) => Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
}
