using ToadLane.Testing;

namespace ToadLane.Tidy.Tests;

/// <summary>
/// A part of a document that is made from the code, between two marks. With TOADLANE_WRITE_DOCS=1 it is written anew;
/// otherwise it is compared.
/// </summary>
internal static class Document
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("TOADLANE_WRITE_DOCS") == "1";

    public static void AssertHolds(string path, string mark, string content)
    {
        string file = Path.Combine(Repository.Root, path);
        string text = File.Exists(file) ? File.ReadAllText(file) : "";
        string expected = Put(text, mark, content);
        if (Writes && text != expected)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
            return;
        }

        Assert.True(
            text == expected,
            $"{path} differs from the code. Write it anew: TOADLANE_WRITE_DOCS=1 scripts/run-tests ToadLane.Tidy.Tests"
            + Environment.NewLine + Environment.NewLine + expected);
    }

    /// <summary>The text with the content between its marks; a text without them gets both at its end.</summary>
    public static string Put(string text, string mark, string content)
    {
        string begin = $"<!-- made from the code: {mark} -->\n";
        string end = $"<!-- end of {mark} -->\n";
        int from = text.IndexOf(begin, StringComparison.Ordinal);
        int to = text.IndexOf(end, StringComparison.Ordinal);
        return from >= 0 && to > from
            ? text[..(from + begin.Length)] + content + text[to..]
            : text + begin + content + end;
    }
}
