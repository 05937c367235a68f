using System.Security.Cryptography;

namespace ToadLane.Decisions.Ballots.Sealing.Keys;

/// <summary>
/// Shamir's sharing, byte by byte: share n is the value at n of a random polynomial whose value at 0 is the secret. So
/// many shares as were asked for give it back; one fewer says nothing about it at all.
/// </summary>
public static class SecretShares
{
    public static IReadOnlyList<byte[]> Split(byte[] secret, int shares, int needed)
    {
        // The secret first, then random coefficients of each power.
        byte[][] coefficients =
            [secret, .. Enumerable.Range(1, needed - 1).Select(_ => RandomNumberGenerator.GetBytes(secret.Length))];
        return [.. Enumerable.Range(1, shares).Select(number => ValueAt((byte)number, coefficients))];
    }

    /// <summary>The value at 0 of the polynomial through these points (Lagrange).</summary>
    public static byte[] Combine(IReadOnlyList<(int Number, byte[] Value)> shares)
    {
        byte[] secret = new byte[shares[0].Value.Length];
        foreach ((int number, byte[] value) in shares)
        {
            byte weight = 1;
            foreach ((int other, _) in shares.Where(s => s.Number != number))
            {
                byte inverse = ByteField.Invert((byte)(number ^ other));
                weight = ByteField.Multiply(weight, ByteField.Multiply((byte)other, inverse));
            }

            for (int at = 0; at < secret.Length; at++)
            {
                secret[at] ^= ByteField.Multiply(weight, value[at]);
            }
        }

        return secret;
    }

    private static byte[] ValueAt(byte number, byte[][] coefficients)
    {
        byte[] value = new byte[coefficients[0].Length];
        foreach (byte[] coefficient in coefficients.Reverse())
        {
            for (int at = 0; at < value.Length; at++)
            {
                value[at] = (byte)(ByteField.Multiply(value[at], number) ^ coefficient[at]);
            }
        }

        return value;
    }
}
