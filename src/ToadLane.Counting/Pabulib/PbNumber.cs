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
    public static bool TryParse(ReadOnlySpan<char> text, out PbNumber number)
    {
        number = default;
        text = text.Trim();
        var negative = text.StartsWith("-");
        text = negative ? text[1..] : text;
        Int128 digits = 0;
        var (count, decimals) = (0, -1);
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character) && count < MostDigits)
            {
                digits = (digits * 10) + (character - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (character is '.' or ',' && decimals < 0 && count > 0)
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
}
