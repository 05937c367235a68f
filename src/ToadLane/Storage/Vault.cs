using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ToadLane.Storage;

/// <summary>
/// Keys derived from the installation's master key, which is a file outside every database and every backup: a stolen
/// database alone opens nothing. HKDF-SHA-256 (RFC 5869) makes a separate key for each purpose.
/// </summary>
public sealed class Vault
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] master;
    private readonly ConcurrentDictionary<string, byte[]> keys = new();

    public Vault(byte[] master)
    {
        if (master.Length != KeyBytes)
        {
            throw new ArgumentException("A master key has 32 bytes.", nameof(master));
        }

        this.master = master;
    }

    /// <summary>Reads the master key, or makes it, readable by its owner alone, when the installation is new.</summary>
    public static Vault Open(string file)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using StreamWriter writer = new(file, options);
            writer.Write(Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes)));
        }

        return new Vault(Convert.FromHexString(File.ReadAllText(file).Trim()));
    }

    /// <summary>
    /// The 32-byte key of one purpose, such as "rochdale/register". The same purpose gives the same key.
    /// </summary>
    public byte[] Key(string purpose) => [.. this.keys.GetOrAdd(purpose, this.Derive)];

    /// <summary>HMAC-SHA-256 of a text under the key of a purpose: how codes and register rows are stored.</summary>
    public byte[] Hash(string purpose, string text) =>
        HMACSHA256.HashData(this.Key(purpose), Encoding.UTF8.GetBytes(text));

    /// <summary>AES-256-GCM under the key of a purpose: nonce, then tag, then ciphertext.</summary>
    public byte[] Lock(string purpose, ReadOnlySpan<byte> secret)
    {
        byte[] locked = new byte[NonceBytes + TagBytes + secret.Length];
        RandomNumberGenerator.Fill(locked.AsSpan(0, NonceBytes));
        using AesGcm aes = new(this.Key(purpose), TagBytes);
        aes.Encrypt(
            locked.AsSpan(0, NonceBytes),
            secret,
            locked.AsSpan(NonceBytes + TagBytes),
            locked.AsSpan(NonceBytes, TagBytes));
        return locked;
    }

    /// <summary>
    /// The secret again. Throws <see cref="CryptographicException"/> when the key is another or a bit changed.
    /// </summary>
    public byte[] Unlock(string purpose, ReadOnlySpan<byte> locked)
    {
        byte[] secret = new byte[locked.Length - NonceBytes - TagBytes];
        using AesGcm aes = new(this.Key(purpose), TagBytes);
        aes.Decrypt(
            locked[..NonceBytes],
            locked[(NonceBytes + TagBytes)..],
            locked.Slice(NonceBytes, TagBytes),
            secret);
        return secret;
    }

    private byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, this.master, KeyBytes, info: Encoding.UTF8.GetBytes(purpose));
}
