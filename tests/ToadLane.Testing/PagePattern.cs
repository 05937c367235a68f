using System.Text.RegularExpressions;

namespace ToadLane.Testing;

/// <summary>Tells which page of the site an address is of, by routes such as "/decisions/{slug}".</summary>
public static partial class PagePattern
{
    /// <summary>What comes after the council in an address, without the query.</summary>
    public static string Inside(string address, string council) =>
        address[(council.Length + 1)..].Split('?')[0] is { Length: > 0 } path ? path : "/";

    /// <summary>The page of an address inside a council, or null where it is of none.</summary>
    public static string? Of(string inside, IEnumerable<string> pages) =>
        pages.FirstOrDefault(page => IsOf(inside, page));

    public static bool IsOf(string inside, string page) => Regex.IsMatch(
        inside, $"^{Parameter().Replace(Regex.Escape(page).Replace("}", "\\}", StringComparison.Ordinal), "[^/]+")}$");

    [GeneratedRegex(@"\\\{[^/]+\\\}")]
    private static partial Regex Parameter();
}
