namespace ToadLane.Testing.Bombs;

/// <summary>A file that was made to hurt whoever reads it.</summary>
public sealed class Bomb(string name, Func<byte[]> make)
{
    public const int Megabyte = 1024 * 1024;

    private readonly Lazy<byte[]> bytes = new(make);

    public byte[] Bytes => this.bytes.Value;

    public override string ToString() => name;
}
