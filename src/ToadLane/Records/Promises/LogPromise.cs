using System.Globalization;
using ToadLane.PublicLog.Notes;

namespace ToadLane.Records.Promises;

/// <summary>
/// What a council signs when a sealed vote is in its box: this envelope of this decision will be in the public log by
/// then. Whoever holds one whose envelope is not there can show that the council broke its word.
/// </summary>
/// <param name="Origin">The name of the log whose key signs: "example.org/rochdale/log/2026".</param>
/// <param name="Council">The council's GSS code.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Envelope">The hash of the sealed vote, in hexadecimal.</param>
/// <param name="By">When it will be in the log at the latest, in UTC.</param>
public sealed record LogPromise(string Origin, string Council, Guid Decision, string Envelope, DateTime By)
{
    /// <summary>The longest that a sealed vote waits for its place.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // The first line is the name of no log, so that no promise can be taken for a checkpoint.
    private const string FirstLine = "toadlane-promise-1";
    private const string TimeFormat = "'by 'yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const int Lines = 6;

    /// <summary>Reads the text of a note; null when it is not a promise.</summary>
    public static LogPromise? Parse(string text)
    {
        string[] lines = text.Split('\n');
        return lines.Length == Lines + 1 && lines[^1].Length == 0 && lines[0] == FirstLine
            && Guid.TryParseExact(lines[3], "D", out Guid decision)
            && DateTime.TryParseExact(
                lines[5],
                TimeFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out DateTime by)
            && new LogPromise(lines[1], lines[2], decision, lines[4], by) is var read && read.ToString() == text
            ? read
            : null;
    }

    public SignedNote SignedBy(NoteSigner signer) => new(this.ToString(), [signer.Sign(this.ToString())]);

    /// <summary>The text that is signed.</summary>
    public override string ToString() => string.Join(
        '\n',
        FirstLine,
        this.Origin,
        this.Council,
        this.Decision.ToString("D"),
        this.Envelope,
        this.By.ToString(TimeFormat, CultureInfo.InvariantCulture)) + "\n";
}
