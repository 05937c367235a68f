using System.Text;

namespace ToadLane.Tidy.Tests.Sources;

/// <summary>Blanks out what is not code, so that a word in a comment or a message is never taken for a name.</summary>
internal static class CodeText
{
    public static string Blanked(string text)
    {
        StringBuilder code = new(text.Length);
        int at = 0;
        while (at < text.Length)
        {
            int end = Math.Min(EndOfBlank(text, at), text.Length);
            code.Append(end == at ? text[at] : "");
            code.Append(string.Concat(text[at..end].Select(letter => letter is '\n' ? '\n' : ' ')));
            at = Math.Max(end, at + 1);
        }

        return code.ToString();
    }

    /// <summary>Where the comment, string or character that begins here ends, or here when it is code.</summary>
    private static int EndOfBlank(string text, int at) => text.AsSpan(at) switch
    {
        ['/', '/', ..] => IndexOf(text, "\n", at),
        ['/', '*', ..] => IndexOf(text, "*/", at + 2) + 2,
        ['\'', '\\', ..] => IndexOf(text, "'", at + 3) + 1,
        ['\'', _, '\'', ..] => at + 3,
        ['"', ..] or ['$', '"' or '$' or '@', ..] or ['@', '"' or '$', ..] => EndOfString(text, at),
        _ => at,
    };

    private static int EndOfString(string text, int at)
    {
        int open = text.IndexOf('"', at);
        string prefix = text[at..open];
        int quotes = text.AsSpan(open).IndexOfAnyExcept('"') is var run and >= 0 ? run : text.Length - open;
        if (quotes >= 3)
        {
            return IndexOf(text, new string('"', quotes), open + quotes) + quotes;
        }

        return EndOfPlainString(text, open + 1, prefix.Contains('@'), prefix.Contains('$'));
    }

    private static int EndOfPlainString(string text, int at, bool verbatim, bool interpolated)
    {
        int depth = 0;
        while (at < text.Length)
        {
            char letter = text[at];
            char next = at + 1 < text.Length ? text[at + 1] : ' ';
            bool isPair = (letter == '\\' && !verbatim && depth == 0)
                || (depth == 0 && letter == next && (letter is '{' || (letter is '"' && verbatim)));
            if (isPair)
            {
                at += 2;
            }
            else if (letter == '"' && depth == 0)
            {
                return at + 1;
            }
            else
            {
                depth += interpolated && letter == '{' ? 1 : interpolated && letter == '}' && depth > 0 ? -1 : 0;
                int inner = depth > 0 ? EndOfBlank(text, at) : at;
                at = Math.Max(inner, at + 1);
            }
        }

        return text.Length;
    }

    private static int IndexOf(string text, string what, int from)
    {
        int at = from >= text.Length ? -1 : text.IndexOf(what, from, StringComparison.Ordinal);
        return at < 0 ? text.Length : at;
    }
}
