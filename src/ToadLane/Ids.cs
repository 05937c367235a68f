using System.Security.Cryptography;

namespace ToadLane;

/// <summary>
/// The one source of new ids. They are random (version 4): a time-ordered id would tell who voted when.
/// </summary>
public static class Ids
{
    public static TId New<TId>()
        where TId : struct, IId<TId> => TId.From(NewGuid());

    private static Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
