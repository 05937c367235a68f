using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>
/// What lies in an envelope: the check code and the choices as canonical JSON, filled up with spaces so that every
/// envelope of a decision is as long as the longest possible vote.
/// </summary>
internal static partial class BallotText
{
    private const int RoundedTo = 32;

    /// <summary>The length of the text of every vote on a paper with these projects.</summary>
    public static int LengthFor(IEnumerable<int> projects)
    {
        int longest = Write(new string('0', CheckCode.Letters), Choices.Of(projects)).Length;
        return (longest + RoundedTo - 1) / RoundedTo * RoundedTo;
    }

    public static byte[] Write(string checkCode, Choices choices, int length)
    {
        byte[] text = new byte[length];
        text.AsSpan().Fill((byte)' ');
        Write(checkCode, choices).CopyTo(text, 0);
        return text;
    }

    /// <summary>Null when it is not what <see cref="Write(string, Choices, int)"/> writes, to the letter.</summary>
    public static (string CheckCode, Choices Choices)? Read(byte[] text)
    {
        Match match = Pattern().Match(Encoding.UTF8.GetString(text));
        if (!match.Success)
        {
            return null;
        }

        if (Numbers(match.Groups["choices"].Value) is not { } projects)
        {
            return null;
        }

        Choices choices = projects.Length == 0 ? Choices.Blank : Choices.Of(projects);
        string checkCode = match.Groups["check"].Value;
        return Write(checkCode, choices, text.Length).AsSpan().SequenceEqual(text) ? (checkCode, choices) : null;
    }

    // Whoever seals in a browser may write anything between the brackets, such as a comma alone.
    private static int[]? Numbers(string choices)
    {
        try
        {
            return JsonSerializer.Deserialize<int[]>(choices);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Write(string checkCode, Choices choices) =>
        Encoding.UTF8.GetBytes($$"""{"check":"{{checkCode}}","choices":[{{string.Join(',', choices.Projects)}}]}""");

    [GeneratedRegex(
        """^\{"check":"(?<check>[0-9A-HJKMNP-TV-Z]{10})","choices":(?<choices>\[[0-9,]{0,100000}\])\} *$""")]
    private static partial Regex Pattern();
}
