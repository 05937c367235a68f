using System.Globalization;
using System.Text.RegularExpressions;

namespace ToadLane.PublicLog.Tiles;

/// <summary>Where a tile or a bundle of entries lies below the log's address (C2SP tlog-tiles).</summary>
/// <param name="Level">0 for leaf hashes, 1 for the roots of full tiles below, and so on; null for entries.</param>
/// <param name="Index">Which one of its level, from 0.</param>
/// <param name="Width">How many hashes or entries: 256 when full.</param>
public sealed partial record TilePath(int? Level, long Index, int Width)
{
    /// <summary>How many hashes or entries a full tile has.</summary>
    public const int FullWidth = 256;

    /// <summary>How many levels of the tree one tile spans: 2^8 = 256.</summary>
    public const int LevelsInTile = 8;

    private const int DigitsInPart = 1000;
    private const int HighestLevel = 63;

    /// <summary>Whether nothing more can come into it.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>
    /// The tiles and bundles that a checkpoint over this many leaves needs and one over fewer had not.
    /// </summary>
    public static IEnumerable<TilePath> Between(long oldSize, long newSize)
    {
        foreach (var path in OfLevel(null, oldSize, newSize))
        {
            yield return path;
        }

        var (older, newer) = (oldSize, newSize);
        for (var level = 0; newer > 0; level++)
        {
            foreach (var path in OfLevel(level, older, newer))
            {
                yield return path;
            }

            (older, newer) = (older / FullWidth, newer / FullWidth);
        }
    }

    /// <summary>Reads a path such as <c>tile/0/x001/234.p/112</c>; null when it is not one, to the letter.</summary>
    public static TilePath? Parse(string path)
    {
        var match = Pattern().Match(path);
        if (!match.Success)
        {
            return null;
        }

        var digits = match.Groups["index"].Value.Replace("x", "", StringComparison.Ordinal)
            .Replace("/", "", StringComparison.Ordinal);
        int? level = match.Groups["level"].Value is "entries"
            ? null
            : int.Parse(match.Groups["level"].Value, CultureInfo.InvariantCulture);
        var width = match.Groups["width"] is { Success: true } part
            ? int.Parse(part.Value, CultureInfo.InvariantCulture)
            : FullWidth;
        if (level > HighestLevel || width > FullWidth || !long.TryParse(digits, out var index))
        {
            return null;
        }

        TilePath read = new(level, index, width);
        return read.ToString() == path ? read : null;
    }

    /// <summary>As it stands in an address.</summary>
    public override string ToString()
    {
        var level = Level is { } number ? number.ToString(CultureInfo.InvariantCulture) : "entries";
        var parts = new Stack<string>();
        var rest = Index;
        do
        {
            var prefix = parts.Count == 0 ? "" : "x";
            parts.Push(prefix + (rest % DigitsInPart).ToString("000", CultureInfo.InvariantCulture));
            rest /= DigitsInPart;
        }
        while (rest > 0);

        var suffix = IsFull ? "" : string.Create(CultureInfo.InvariantCulture, $".p/{Width}");
        return $"tile/{level}/{string.Join('/', parts)}{suffix}";
    }

    private static IEnumerable<TilePath> OfLevel(int? level, long older, long newer)
    {
        for (var index = older / FullWidth; index * FullWidth < newer; index++)
        {
            var width = (int)Math.Min(FullWidth, newer - (index * FullWidth));
            if ((index * FullWidth) + width > older)
            {
                yield return new TilePath(level, index, width);
            }
        }
    }

    [GeneratedRegex(
        @"^tile/(?<level>entries|0|[1-9][0-9]?)/(?<index>(?:x[0-9]{3}/){0,6}[0-9]{3})"
        + @"(?:\.p/(?<width>[1-9][0-9]{0,2}))?$")]
    private static partial Regex Pattern();
}
