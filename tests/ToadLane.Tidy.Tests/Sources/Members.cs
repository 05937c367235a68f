using System.Text.RegularExpressions;

namespace ToadLane.Tidy.Tests.Sources;

/// <summary>The types and methods of a C# file, found by matching braces.</summary>
internal static partial class Members
{
    /// <summary>The types declared outside any other type.</summary>
    public static IReadOnlyList<TypeDeclaration> Types(SourceFile file)
    {
        int depth = 0;
        List<TypeDeclaration> types = [];
        foreach (string line in file.Code.Split('\n'))
        {
            if (depth == 0 && Declaration().Match(line) is { Success: true } match)
            {
                types.Add(new TypeDeclaration(
                    match.Groups["name"].Value,
                    match.Groups["kind"].Value,
                    match.Groups["words"].Value.Contains("public"),
                    match.Groups["words"].Value.Contains("partial")));
            }

            depth += line.Count(letter => letter == '{') - line.Count(letter => letter == '}');
        }

        return types;
    }

    /// <summary>Every method, constructor and property with a body in braces, with its number of lines.</summary>
    public static IEnumerable<(string Header, int Lines)> Bodies(SourceFile file)
    {
        Stack<(string Header, int Line)> open = new();
        string header = "";
        int line = 1;
        foreach (char letter in file.Code)
        {
            line += letter == '\n' ? 1 : 0;
            if (letter == '{')
            {
                open.Push((header.Trim(), line - header.TrimStart().Count(l => l == '\n')));
            }
            else if (letter == '}' && open.TryPop(out (string Header, int Line) closed))
            {
                bool isMember = open.TryPeek(out (string Header, int Line) parent) && IsType(parent.Header);
                if (isMember && !IsType(closed.Header) && !IsData(closed.Header))
                {
                    yield return (closed.Header.ReplaceLineEndings(" "), line - closed.Line + 1);
                }
            }

            header = letter is '{' or '}' or ';' ? "" : header + letter;
        }
    }

    private static bool IsType(string header) => Declaration().IsMatch(header);

    private static bool IsData(string header) => Assignment().IsMatch(InParentheses().Replace(header, ""));

    [GeneratedRegex(
        @"(?:^|\s)"
        + @"(?<words>(?:(?:public|internal|file|private|protected|static|sealed|abstract|readonly|partial|ref)\s+)*)"
        + @"(?<kind>class|record struct|record class|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![=<>!])=(?![>=])")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\((?>[^()]|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)")]
    private static partial Regex InParentheses();
}

/// <summary>A type at the top of a file.</summary>
internal sealed record TypeDeclaration(string Name, string Kind, bool IsPublic, bool IsPartial)
{
    public bool IsRecord => Kind.StartsWith("record", StringComparison.Ordinal);
}
