using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ToadLane.PublicLog.Notes;

/// <summary>
/// The public key that a signature line of a note is checked with: a name and an ECDSA key on P-256 (C2SP signed-note,
/// signature type 2, whose key id is the start of SHA-256 of the key in SubjectPublicKeyInfo form).
/// </summary>
public sealed class NoteKey
{
    private const byte EcdsaType = 2;
    private const string CurveP256 = "1.2.840.10045.3.1.7";

    private readonly byte[] _publicKey;

    /// <summary>A key of this name.</summary>
    /// <param name="name">As in the signature line: no spaces and no plus.</param>
    /// <param name="publicKey">SubjectPublicKeyInfo.</param>
    /// <exception cref="ArgumentException">The name cannot stand in a note, or the key is none on P-256.</exception>
    public NoteKey(string name, ReadOnlySpan<byte> publicKey)
    {
        if (!IsName(name))
        {
            throw new ArgumentException($"'{name}' cannot name a key: no spaces, no plus, not empty.", nameof(name));
        }

        if (!IsOnP256(publicKey))
        {
            throw new ArgumentException("This is not an ECDSA key on the curve P-256.", nameof(publicKey));
        }

        Name = name;
        _publicKey = publicKey.ToArray();
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(publicKey));
    }

    /// <summary>As in the signature line.</summary>
    public string Name { get; }

    /// <summary>The first four bytes of the hash of the key: finds the key, proves nothing.</summary>
    public uint Id { get; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public byte[] PublicKey => [.. _publicKey];

    /// <summary>Reads <c>name+id+key</c>, as a log tells its key; null when it is not one.</summary>
    public static NoteKey? Parse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || !TryBytes(parts[2], out var key) || key is not [EcdsaType, ..])
        {
            return null;
        }

        var publicKey = key.AsSpan(1);
        if (!IsOnP256(publicKey))
        {
            return null;
        }

        NoteKey read = new(parts[0], publicKey);
        return read.ToString() == text ? read : null;
    }

    /// <summary>Whether this key made the signature (ASN.1 DER) of the text.</summary>
    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(_publicKey, out _);
        return key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>As a log tells it: name, id and key with plus signs between.</summary>
    public override string ToString() =>
        $"{Name}+{IdText}+{Convert.ToBase64String([EcdsaType, .. _publicKey])}";

    internal static bool IsName(string name) =>
        name.Length > 0 && !name.Any(letter => letter == '+' || char.IsWhiteSpace(letter) || char.IsControl(letter));

    private string IdText => Id.ToString("x8", CultureInfo.InvariantCulture);

    private static bool IsOnP256(ReadOnlySpan<byte> publicKey)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length && key.ExportParameters(false).Curve.Oid.Value == CurveP256;
        }
        // The second is what OpenSSL makes of a point that is not on the curve.
        catch (Exception fault) when (fault is CryptographicException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static bool TryBytes(string base64, out byte[] bytes)
    {
        bytes = new byte[base64.Length];
        var isBase64 = Convert.TryFromBase64String(base64, bytes, out var written);
        bytes = bytes[..written];
        return isBase64;
    }
}
