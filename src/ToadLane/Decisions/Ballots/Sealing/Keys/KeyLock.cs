using System.Security.Cryptography;
using System.Text;

namespace ToadLane.Decisions.Ballots.Sealing.Keys;

/// <summary>AES-256-GCM for the private key of a decision: nonce (12), tag (16), ciphertext.</summary>
public static class KeyLock
{
    public const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Lock(byte[] key, string decision, byte[] secret)
    {
        byte[] locked = new byte[NonceBytes + TagBytes + secret.Length];
        RandomNumberGenerator.Fill(locked.AsSpan(0, NonceBytes));
        using AesGcm aes = new(key, TagBytes);
        aes.Encrypt(
            locked.AsSpan(0, NonceBytes),
            secret,
            locked.AsSpan(NonceBytes + TagBytes),
            locked.AsSpan(NonceBytes, TagBytes),
            BoundTo(decision));
        return locked;
    }

    /// <summary>Null when the key is another or a bit changed.</summary>
    public static byte[]? Unlock(byte[] key, string decision, byte[] locked)
    {
        if (locked.Length <= NonceBytes + TagBytes)
        {
            return null;
        }

        byte[] secret = new byte[locked.Length - NonceBytes - TagBytes];
        using AesGcm aes = new(key, TagBytes);
        try
        {
            aes.Decrypt(
                locked.AsSpan(0, NonceBytes),
                locked.AsSpan(NonceBytes + TagBytes),
                locked.AsSpan(NonceBytes, TagBytes),
                secret,
                BoundTo(decision));
            return secret;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] BoundTo(string decision) => Encoding.UTF8.GetBytes("toadlane-locked-key-1\n" + decision);
}
