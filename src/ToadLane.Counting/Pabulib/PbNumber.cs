using System.Text;

namespace ToadLane.Counting.Pabulib;

/// <summary>A decimal number as written: 12.50 is 125 with one decimal.</summary>
internal readonly record struct PbNumber(Int128 Digits, int Decimals)
{
    private const int MostDigits = 24;

    /// <summary>One and so many noughts.</summary>
    public static int PowerOfTen(int noughts)
    {
        var power = 1;
        for (var place = 0; place < noughts; place++)
        {
            power *= 10;
        }

        return power;
    }

    /// <summary>This number in parts, <paramref name="scale"/> (a power of ten) to one.</summary>
    public Int128 In(long scale)
    {
        var parts = Digits * scale;
        for (var place = 0; place < Decimals; place++)
        {
            parts /= 10;
        }

        return parts;
    }

    /// <summary>
    /// Reads digits with at most one decimal point or comma, and a minus sign; drops noughts at the end.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out PbNumber number)
    {
        number = default;
        text = PbText.Trim(text);
        var negative = text.StartsWith("-"u8);
        text = negative ? text[1..] : text;
        Int128 digits = 0;
        var (count, decimals) = (0, -1);
        foreach (var character in text)
        {
            if (character is >= (byte)'0' and <= (byte)'9' && count < MostDigits)
            {
                digits = (digits * 10) + (character - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (character is (byte)'.' or (byte)',' && decimals < 0 && count > 0)
            {
                decimals = 0;
            }
            else
            {
                return false;
            }
        }

        for (decimals = Math.Max(0, decimals); decimals > 0 && digits % 10 == 0; decimals--)
        {
            digits /= 10;
        }

        number = new PbNumber(negative ? -digits : digits, decimals);
        return count > 0;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out PbNumber)"/>
    public static bool TryParse(string text, out PbNumber number) =>
        TryParse(Encoding.UTF8.GetBytes(text), out number);

    /// <summary>
    /// Reads a whole number that is not longer than six digits, as most points are; -1 for any other.
    /// </summary>
    public static int Small(ReadOnlySpan<byte> text)
    {
        var value = text.IsEmpty || text.Length > 6 ? -1 : 0;
        for (var at = 0; at < text.Length && value >= 0; at++)
        {
            value = text[at] is >= (byte)'0' and <= (byte)'9' ? (value * 10) + (text[at] - '0') : -1;
        }

        return value;
    }
}
