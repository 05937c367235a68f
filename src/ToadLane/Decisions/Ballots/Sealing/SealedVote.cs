using System.Security.Cryptography;
using System.Text;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>
/// The inner envelope: one version byte, the AES key wrapped by RSA-3072-OAEP-SHA-256 (384 bytes), nonce (12), tag (16)
/// and the AES-256-GCM ciphertext. Council, decision and version are bound in: an envelope opens nowhere else.
/// </summary>
internal static class SealedVote
{
    public const byte Version = 1;
    public const int TagBytes = 16;
    private const int WrappedBytes = 384;
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int HeaderBytes = 1 + WrappedBytes + NonceBytes + TagBytes;

    public static int LengthFor(int textBytes) => HeaderBytes + textBytes;

    public static int TextBytes(int envelopeBytes) => envelopeBytes - HeaderBytes;

    /// <summary>Whether it has the length and version of every envelope of this decision.</summary>
    public static bool LooksLikeOne(RuleSheet sheet, byte[] envelope) =>
        envelope.Length == sheet.EnvelopeBytes && envelope[0] == Version;

    public static byte[] Seal(RuleSheet sheet, SealingKey publicKey, byte[] text)
    {
        byte[] envelope = new byte[HeaderBytes + text.Length];
        byte[] key = RandomNumberGenerator.GetBytes(KeyBytes);
        envelope[0] = Version;
        publicKey.Wrap(key).CopyTo(envelope, 1);
        Span<byte> nonce = envelope.AsSpan(1 + WrappedBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using AesGcm aes = new(key, TagBytes);
        aes.Encrypt(
            nonce,
            text,
            envelope.AsSpan(HeaderBytes),
            envelope.AsSpan(HeaderBytes - TagBytes, TagBytes),
            BoundTo(sheet));
        CryptographicOperations.ZeroMemory(key);
        return envelope;
    }

    /// <summary>
    /// The text, or null when this envelope was not sealed for this decision or any bit of it changed.
    /// </summary>
    public static byte[]? Open(RuleSheet sheet, RSA privateKey, byte[] envelope)
    {
        if (!LooksLikeOne(sheet, envelope))
        {
            return null;
        }

        byte[] text = new byte[TextBytes(envelope.Length)];
        try
        {
            byte[] key = privateKey.Decrypt(envelope.AsSpan(1, WrappedBytes), RSAEncryptionPadding.OaepSHA256);
            // A browser may have wrapped anything: a shorter key would be AES too, and is not ours.
            if (key.Length != KeyBytes)
            {
                return null;
            }

            using AesGcm aes = new(key, TagBytes);
            aes.Decrypt(
                envelope.AsSpan(1 + WrappedBytes, NonceBytes),
                envelope.AsSpan(HeaderBytes),
                envelope.AsSpan(HeaderBytes - TagBytes, TagBytes),
                text,
                BoundTo(sheet));
        }
        catch (CryptographicException)
        {
            return null;
        }

        return text;
    }

    /// <summary>What an envelope of this decision is bound to.</summary>
    public static byte[] BoundTo(RuleSheet sheet) =>
        Encoding.UTF8.GetBytes($"toadlane-vote-{Version}\n{sheet.Council}\n{sheet.Decision:D}");
}
