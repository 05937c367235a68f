using System.Diagnostics.CodeAnalysis;

namespace ToadLane.Testing.Disks;

/// <summary>
/// A disk with a memory of its own: it keeps what SQLite wrote apart from what it flushed, so that a test can cut the
/// power at any instant and look at what would be left. What was not flushed is lost, kept or torn, sector by sector.
/// </summary>
public sealed class ModelDisk
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ModelFile> files = [];

    /// <param name="folder">The files of this folder lie on the disk once SQLite opens them through it.</param>
    public ModelDisk(string folder)
    {
        this.Folder = folder;
        ModelDiskVfs.Mount(this);
    }

    public string Folder { get; }

    /// <summary>While true, nothing more can be written.</summary>
    public bool IsFull { get; set; }

    /// <summary>A disk that says it has flushed and has not: what the tests must find out.</summary>
    public bool LiesAboutFlushing { get; init; }

    /// <summary>The connection string of a database on this disk.</summary>
    public string ConnectionTo(string database) => $"Data Source=file:{Path.Combine(this.Folder, database)}"
        + $"?vfs={ModelDiskVfs.Name};Foreign Keys=True;Pooling=False";

    /// <summary>Writes what a power cut at this instant would leave into another folder.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "A power cut chooses sectors, not secrets.")]
    public void CutPower(string into, Random random)
    {
        Dictionary<string, byte[]> left;
        lock (this.gate)
        {
            left = this.files.ToDictionary(f => Path.GetFileName(f.Key), f => f.Value.AfterPowerCut(random));
        }

        Directory.CreateDirectory(into);
        foreach ((string name, byte[] bytes) in left)
        {
            File.WriteAllBytes(Path.Combine(into, name), bytes);
        }
    }

    internal void Open(string path)
    {
        lock (this.gate)
        {
            this.files.TryAdd(path, new ModelFile(File.Exists(path) ? ReadShared(path) : []));
        }
    }

    internal void Delete(string path)
    {
        lock (this.gate)
        {
            this.files.Remove(path);
        }
    }

    internal void Write(string path, long offset, ReadOnlySpan<byte> bytes)
    {
        lock (this.gate)
        {
            this.files[path].Write(offset, bytes);
        }
    }

    internal void Truncate(string path, long size)
    {
        lock (this.gate)
        {
            this.files[path].Truncate(size);
        }
    }

    internal void Flush(string path)
    {
        if (this.LiesAboutFlushing)
        {
            return;
        }

        lock (this.gate)
        {
            this.files[path].Flush();
        }
    }

    private static byte[] ReadShared(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
