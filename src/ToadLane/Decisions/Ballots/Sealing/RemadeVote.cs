using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>
/// Makes an envelope again from its random numbers, byte for byte. .NET draws the seed of OAEP itself, so the padding
/// is written out here (RFC 8017, section 7.1.1, with SHA-256 and an empty label). For tests of sealed votes only.
/// </summary>
internal static class RemadeVote
{
    private const int HashBytes = 32;

    public static byte[] Make(RuleSheet sheet, byte[] text, EnvelopeSecrets secrets)
    {
        byte[] tag = new byte[SealedVote.TagBytes];
        byte[] hidden = new byte[text.Length];
        using AesGcm aes = new(secrets.Key, SealedVote.TagBytes);
        aes.Encrypt(secrets.Nonce, text, hidden, tag, SealedVote.BoundTo(sheet));
        return
        [
            SealedVote.Version,
            .. Wrap(sheet.PublicKey, secrets.Key, secrets.Seed),
            .. secrets.Nonce,
            .. tag,
            .. hidden,
        ];
    }

    private static byte[] Wrap(byte[] publicKey, byte[] key, byte[] seed)
    {
        using RSA rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(publicKey, out _);
        RSAParameters parts = rsa.ExportParameters(includePrivateParameters: false);
        BigInteger power = BigInteger.ModPow(
            Number(Pad(key, seed, parts.Modulus!.Length)), Number(parts.Exponent!), Number(parts.Modulus));
        byte[] bytes = power.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[parts.Modulus.Length - bytes.Length], .. bytes];
    }

    private static byte[] Pad(byte[] message, byte[] seed, int length)
    {
        byte[] block = new byte[length - HashBytes - 1];
        SHA256.HashData([]).CopyTo(block, 0);
        block[^(message.Length + 1)] = 1;
        message.CopyTo(block, block.Length - message.Length);
        byte[] hidden = Xor(block, Mask(seed, block.Length));
        return [0, .. Xor(seed, Mask(hidden, HashBytes)), .. hidden];
    }

    // RFC 8017, appendix B.2.1.
    private static byte[] Mask(byte[] seed, int length)
    {
        List<byte> mask = [];
        byte[] counter = new byte[4];
        for (int block = 0; mask.Count < length; block++)
        {
            BinaryPrimitives.WriteInt32BigEndian(counter, block);
            mask.AddRange(SHA256.HashData([.. seed, .. counter]));
        }

        return [.. mask.Take(length)];
    }

    private static byte[] Xor(byte[] one, byte[] other) => [.. one.Zip(other, (a, b) => (byte)(a ^ b))];

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
