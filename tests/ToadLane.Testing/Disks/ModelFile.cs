using System.Diagnostics.CodeAnalysis;

namespace ToadLane.Testing.Disks;

/// <summary>One file of a <see cref="ModelDisk"/>: what is safe, and what was written since the last flush.</summary>
internal sealed class ModelFile : IDisposable
{
    private const int Sector = 512;

    private readonly MemoryStream safe = new();
    private readonly List<Change> waiting = [];

    public ModelFile(byte[] content) => this.safe.Write(content);

    public void Write(long offset, ReadOnlySpan<byte> bytes) => this.waiting.Add(new(offset, bytes.ToArray()));

    public void Truncate(long size) => this.waiting.Add(new(size, null));

    public void Flush()
    {
        foreach (Change change in this.waiting)
        {
            if (change.Bytes is null)
            {
                this.safe.SetLength(Math.Min(this.safe.Length, change.Offset));
            }
            else
            {
                Put(this.safe, change.Offset, change.Bytes);
            }
        }

        this.waiting.Clear();
    }

    /// <summary>What was flushed, with any of the sectors that were not.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "A power cut chooses sectors, not secrets.")]
    public byte[] AfterPowerCut(Random random)
    {
        using MemoryStream left = new();
        left.Write(this.safe.GetBuffer(), 0, (int)this.safe.Length);
        // Some cuts lose everything that was not flushed, some nearly nothing, most a mixture.
        int kept = random.Next(0, 101);
        foreach (Change change in this.waiting.Where(change => change.Bytes is not null))
        {
            for (int at = 0; at < change.Bytes!.Length; at += Sector)
            {
                if (random.Next(100) < kept)
                {
                    Put(left, change.Offset + at, change.Bytes.AsSpan(at, Math.Min(Sector, change.Bytes.Length - at)));
                }
            }
        }

        return left.ToArray();
    }

    public void Dispose() => this.safe.Dispose();

    // Beyond the end, the gap is zeroes, as on a disk.
    private static void Put(MemoryStream file, long offset, ReadOnlySpan<byte> bytes)
    {
        file.Position = offset;
        file.Write(bytes);
    }

    // Without bytes: the file is cut to this length.
    private sealed record Change(long Offset, byte[]? Bytes);
}
