using System.Text;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Tells the format of a ballot file: by its extension, else by how it begins.</summary>
internal static class BallotFormats
{
    /// <summary>Enough of a file to know what it is.</summary>
    public const int BytesToTell = 512;

    private static readonly (string Extension, BallotFormat Format)[] Extensions =
    [
        (".pb", BallotFormat.Pabulib),
        (".blt", BallotFormat.Blt),
        (".soc", BallotFormat.PrefLib),
        (".soi", BallotFormat.PrefLib),
        (".toc", BallotFormat.PrefLib),
        (".toi", BallotFormat.PrefLib),
        (".cat", BallotFormat.PrefLib),
        (".csv", BallotFormat.Csv),
    ];

    /// <summary>The extensions that are known, for a message.</summary>
    public static string Known => string.Join(", ", Extensions.Select(pair => pair.Extension));

    /// <summary>The format of this name, or null when the name does not tell.</summary>
    public static BallotFormat? Of(string name) => Extensions
        .Where(pair => name.EndsWith(pair.Extension, StringComparison.OrdinalIgnoreCase))
        .Select(pair => (BallotFormat?)pair.Format).FirstOrDefault();

    /// <summary>The format of a file that begins like this, or null when that does not tell either.</summary>
    public static BallotFormat? Of(ReadOnlySpan<byte> beginning)
    {
        string text = Encoding.UTF8.GetString(beginning).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        string line = text.Split('\n')[0].Trim();
        if (line.StartsWith("META", StringComparison.OrdinalIgnoreCase))
        {
            return BallotFormat.Pabulib;
        }

        if (line.StartsWith("# FILE NAME", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("# TITLE", StringComparison.OrdinalIgnoreCase))
        {
            return BallotFormat.PrefLib;
        }

        string[] words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (line.StartsWith('#') || (words.Length >= 2 && words.Take(2).All(word => int.TryParse(word, out _))))
        {
            return BallotFormat.Blt;
        }

        return line.Contains(',', StringComparison.Ordinal) ? BallotFormat.Csv : null;
    }
}
