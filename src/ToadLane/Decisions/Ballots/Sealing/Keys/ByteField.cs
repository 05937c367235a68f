namespace ToadLane.Decisions.Ballots.Sealing.Keys;

/// <summary>
/// Arithmetic of the 256 bytes as a field, with the polynomial of AES (FIPS 197, section 4). Without tables, so that
/// the time taken does not follow the bytes.
/// </summary>
public static class ByteField
{
    private const int Polynomial = 0x1B;

    public static byte Multiply(byte left, byte right)
    {
        int product = 0;
        int shifted = left;
        for (int bit = 0; bit < 8; bit++)
        {
            product ^= shifted & -((right >> bit) & 1);
            shifted = ((shifted << 1) ^ (Polynomial & -((shifted >> 7) & 1))) & 0xFF;
        }

        return (byte)product;
    }

    /// <summary>The byte that gives 1 with this one: its 254th power. For 0 it is 0.</summary>
    public static byte Invert(byte value)
    {
        byte power = 1;
        for (int times = 0; times < 254; times++)
        {
            power = Multiply(power, value);
        }

        return power;
    }
}
