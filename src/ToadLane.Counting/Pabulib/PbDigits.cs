using System.Buffers.Binary;
using System.Numerics;

namespace ToadLane.Counting.Pabulib;

/// <summary>Reads up to eight digits in a few instructions, without asking for each whether it is one.</summary>
internal static class PbDigits
{
    private const ulong Low = 0x3030_3030_3030_3030;
    private const ulong High = 0x4646_4646_4646_4646;
    private const ulong Tops = 0x8080_8080_8080_8080;

    /// <summary>How many digits the text begins with; at most eight are counted.</summary>
    public static int Count(ReadOnlySpan<byte> text) => Math.Min(text.Length, CountIn(Eight(text)));

    /// <summary>As <see cref="Count"/>, of a text of eight bytes or more.</summary>
    public static int CountInEight(ReadOnlySpan<byte> text) => CountIn(BinaryPrimitives.ReadUInt64LittleEndian(text));

    /// <summary>The number that so many digits say, from one to eight.</summary>
    public static int Value(ReadOnlySpan<byte> text, int digits)
    {
        // Behind the shift the first digits stand as leading noughts: pairs, fours and the eight are put together.
        var value = (Eight(text) << (64 - (digits * 8))) & 0x0F0F_0F0F_0F0F_0F0F;
        return unchecked((int)(Fours((value * 10) + (value >> 8)) >> 32));
    }

    // The top bit of each byte that is no digit. What is carried over falls on bytes behind the first such.
    private static int CountIn(ulong eight) =>
        BitOperations.TrailingZeroCount(unchecked((eight + High) | (eight - Low)) & Tops) >> 3;

    private static ulong Fours(ulong pairs) => unchecked(
        ((pairs & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064)
        + (((pairs >> 16) & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001));

    private static ulong Eight(ReadOnlySpan<byte> text)
    {
        if (text.Length >= 8)
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(text);
        }

        var eight = 0UL;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            eight = (eight << 8) | text[at];
        }

        return eight;
    }
}
