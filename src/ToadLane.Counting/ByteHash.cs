using System.Runtime.InteropServices;

namespace ToadLane.Counting;

/// <summary>
/// A quick hash of bytes by 64-bit multiplications. It is seeded anew in each process by the framework's own random
/// seed, so that no file can be made to collide; nothing that is counted depends on it.
/// </summary>
internal static class ByteHash
{
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;
    private const ulong Other = 0xC2B2_AE3D_27D4_EB4F;

    private static readonly ulong Seed = unchecked(
        (ulong)nameof(ByteHash).GetHashCode(StringComparison.Ordinal) * Odd
        ^ ((ulong)nameof(Seed).GetHashCode(StringComparison.Ordinal) << 32));

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Seed ^ unchecked((ulong)bytes.Length * Odd);
        while (bytes.Length > 16)
        {
            hash = Mix(Eight(bytes) ^ Odd, Eight(bytes[8..]) ^ hash);
            bytes = bytes[16..];
        }

        var (first, last) = bytes.Length switch
        {
            >= 8 => (Eight(bytes), Eight(bytes[^8..])),
            >= 4 => (Four(bytes), Four(bytes[^4..])),
            > 0 => (bytes[0] | ((ulong)bytes[bytes.Length / 2] << 8), (ulong)bytes[^1]),
            _ => (0UL, 0UL),
        };
        return Mix(Mix(first ^ Odd, last ^ hash), Other);
    }

    private static ulong Eight(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<ulong>(bytes);

    private static ulong Four(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<uint>(bytes);

    private static ulong Mix(ulong one, ulong other)
    {
        var high = Math.BigMul(one, other, out var low);
        return high ^ low;
    }
}
