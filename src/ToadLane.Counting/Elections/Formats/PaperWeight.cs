using System.Globalization;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>How many papers a cell stands for: a whole number, or a weight with up to six decimals.</summary>
internal static class PaperWeight
{
    private const int MostDecimals = 6;

    /// <summary>
    /// Reads a weight in the units of the builder, whose votes it splits as far as needed; null when it is none or
    /// there is no room for it.
    /// </summary>
    public static long? Of(string text, RankedPapersBuilder builder)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? "" : text[(point + 1)..].TrimEnd('0');
        var parts = 1L;
        for (var place = 0; place < Math.Min(decimals.Length, MostDecimals); place++)
        {
            parts *= 10;
        }

        if (decimals.Length > MostDecimals
            || !long.TryParse(
                (point < 0 ? text : text[..point]) + decimals,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var digits)
            || !CanSplit(builder, parts))
        {
            return null;
        }

        var units = (Int128)digits * (builder.PartsOfVote / parts);
        return units <= builder.Room ? (long)units : null;
    }

    private static bool CanSplit(RankedPapersBuilder builder, long parts)
    {
        while (parts > builder.PartsOfVote)
        {
            if (builder.Room > long.MaxValue / 1000)
            {
                return false;
            }

            builder.SplitVotes();
        }

        return true;
    }
}
