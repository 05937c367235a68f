using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ToadLane.Tidy.Tests.Sources;

/// <summary>
/// What a Razor page itself says to a reader: its text and its spoken attributes, without Razor and tags.
/// </summary>
internal static partial class PageText
{
    public static string Visible(string page)
    {
        string text = Comment().Replace(page, "");
        text = Directive().Replace(text, "");
        IEnumerable<string> titles = Title().Matches(text).Select(match => match.Groups["text"].Value);
        text = WithoutExpressions(text);
        text = Sample().Replace(InAnotherLanguage().Replace(text, ""), "");
        IEnumerable<string> spoken = Spoken().Matches(text).Select(match => match.Groups["text"].Value);
        text = Statement().Replace(Tag().Replace(text, "¦"), "");
        return WebUtility.HtmlDecode(string.Join('\n', [text, .. titles, .. spoken]));
    }

    private static string WithoutExpressions(string page)
    {
        StringBuilder text = new();
        int at = 0;
        while (at < page.Length)
        {
            Match expression = Expression().Match(page, at);
            bool isHere = expression.Success && expression.Index == at;
            if (!isHere)
            {
                text.Append(page[at++]);
                continue;
            }

            at = EndOfChain(page, at + expression.Length);
        }

        return text.ToString();
    }

    /// <summary>
    /// Where an expression ends: after its brackets, and all further names and brackets that follow closely.
    /// </summary>
    private static int EndOfChain(string page, int at)
    {
        while (at < page.Length)
        {
            Match name = Member().Match(page, at);
            if (page[at] is '(' or '[' || (page[at] == '{' && page[at - 1] == '@'))
            {
                at = EndOfBrackets(page, at);
            }
            else if (name.Success && name.Index == at)
            {
                at += name.Length;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static int EndOfBrackets(string page, int at)
    {
        string code = CodeText.Blanked(page[at..]);
        int depth = 0;
        for (int i = 0; i < code.Length; i++)
        {
            depth += code[i] is '(' or '[' or '{' ? 1 : code[i] is ')' or ']' or '}' ? -1 : 0;
            if (depth == 0)
            {
                return at + i + 1;
            }
        }

        return page.Length;
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"^@(?:page|model|using|namespace|inject|addTagHelper|removeTagHelper|attribute|inherits|implements)\b.*$"
        + @"|^@section \w+|<!DOCTYPE[^>]*>",
        RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"ViewData\[""(?:Title|ExitText)""\]\s*=\s*""(?<text>[^""]+)""")]
    private static partial Regex Title();

    // A loop or condition with its brackets, an else, or a value to show.
    [GeneratedRegex(
        @"@?\b(?:if|foreach|for|while|switch|using|else if)\s*(?=\()|\belse\b(?=\s*\{)"
        + @"|@await\s+\w+|@(?=[\(\{])|@[A-Za-z_]\w*")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\??!?\.(?=\w)\w+|!(?=[\.\[])")]
    private static partial Regex Member();

    [GeneratedRegex(@"<(?<tag>\w+)(?=\s)[^>]*\slang=""[^""]*""[^>]*>[^<]*</\k<tag>>")]
    private static partial Regex InAnotherLanguage();

    // Something to type, which is the same in every language.
    [GeneratedRegex(@"<(?<tag>code|pre|kbd)\b[^>]*>[^<]*</\k<tag>>")]
    private static partial Regex Sample();

    [GeneratedRegex(
        @"\s(?:label|hint|legend|title|alt|aria-label|summary|caption|placeholder|change-what)=""(?<text>[^""]*)""")]
    private static partial Regex Spoken();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[^¦\n]*;[ \t]*$|^\s*(?:case\b.*|default):\s*$", RegexOptions.Multiline)]
    private static partial Regex Statement();
}
