using System.Buffers.Binary;

namespace ToadLane.PublicLog.Notes;

/// <summary>One signature line of a note: who says to have signed, and what.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="KeyId">The first bytes of the key's hash.</param>
/// <param name="Bytes">The signature itself.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    private const string Start = "\u2014 ";
    private const int IdBytes = 4;

    /// <summary>Reads a line without its end; null when it is not a signature line.</summary>
    public static NoteSignature? Parse(string line)
    {
        var parts = line.Split(' ');
        if (!line.StartsWith(Start, StringComparison.Ordinal) || parts.Length != 3 || !NoteKey.IsName(parts[1]))
        {
            return null;
        }

        var bytes = new byte[parts[2].Length];
        if (!Convert.TryFromBase64String(parts[2], bytes, out var written) || written <= IdBytes)
        {
            return null;
        }

        // Base 64 has bits that say nothing: one signature must have one spelling.
        NoteSignature read = new(
            parts[1], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(IdBytes, written - IdBytes));
        return read.ToString() == line ? read : null;
    }

    /// <summary>The line, without its end.</summary>
    public override string ToString()
    {
        var bytes = new byte[IdBytes + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.Span.CopyTo(bytes.AsSpan(IdBytes));
        return $"{Start}{Name} {Convert.ToBase64String(bytes)}";
    }
}
