using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>
/// The public key of one decision, read once for each thread that seals at the same time: reading it takes ten times as
/// long as sealing with it, and one object is not for two threads at once.
/// </summary>
internal sealed class SealingKey(byte[] publicKey)
{
    private readonly ConcurrentBag<RSA> idle = [];

    /// <summary>The key of one envelope, wrapped by RSA-3072-OAEP-SHA-256 (384 bytes).</summary>
    public byte[] Wrap(byte[] key)
    {
        RSA rsa = this.idle.TryTake(out RSA? known) ? known : this.Read();
        byte[] wrapped = rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256);
        this.idle.Add(rsa);
        return wrapped;
    }

    private RSA Read()
    {
        var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(publicKey, out _);
        return rsa;
    }
}
