using System.Globalization;
using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Cli.Commands.Keys;

/// <summary>
/// Reads a share: the saved file, or a text file with the three lines of the printed sheet (decision, number, letters).
/// A typed share brings no locked key: another's file must.
/// </summary>
internal static class ShareReader
{
    /// <summary>Null when it is neither.</summary>
    public static ShareFile? Read(FileInfo file)
    {
        string text = File.ReadAllText(file.FullName);
        return ShareFile.Read(text) ?? Typed(text);
    }

    private static ShareFile? Typed(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 3
            && int.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? new ShareFile
                {
                    Format = ShareFile.FirstFormat,
                    Decision = lines[0],
                    Number = number,
                    Needed = 0,
                    Shares = 0,
                    Share = lines[2],
                    LockedKey = [],
                }
                : null;
    }
}
