using System.Security.Cryptography;
using System.Text;

namespace ToadLane.PublicLog.Notes;

/// <summary>Signs notes with an ECDSA key on P-256.</summary>
public sealed class NoteSigner : IDisposable
{
    private readonly ECDsa _key;

    private NoteSigner(string name, ECDsa key)
    {
        _key = key;
        Key = new NoteKey(name, key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>What others check the signatures with.</summary>
    public NoteKey Key { get; }

    /// <summary>A signer with this private key (PKCS 8).</summary>
    /// <exception cref="ArgumentException">The name cannot stand in a note, or the key is none on P-256.</exception>
    /// <exception cref="CryptographicException">The key cannot be read.</exception>
    public static NoteSigner From(string name, ReadOnlySpan<byte> privateKey)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(privateKey, out _);
        return new NoteSigner(name, key);
    }

    /// <summary>A new private key on P-256 (PKCS 8).</summary>
    public static byte[] NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    /// <summary>A signature of the text.</summary>
    public NoteSignature Sign(string text) => new(
        Key.Name,
        Key.Id,
        _key.SignData(
            Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    /// <inheritdoc />
    public void Dispose() => _key.Dispose();
}
