using System.Text.RegularExpressions;
using System.Xml.Linq;
using ToadLane.Testing;
using ToadLane.Tidy.Tests.Sources;

namespace ToadLane.Tidy.Tests;

/// <summary>What nobody uses any more is gone: translated sentences, and classes of the style sheet.</summary>
public sealed partial class WordTests
{
    private static readonly IReadOnlyList<SourceFile> Speaking =
    [
        .. SourceFile.Under("src/ToadLane.Web", ".cshtml"), .. SourceFile.Under("src/ToadLane.Web", ".cs"),
        .. SourceFile.Under("src/ToadLane.Web", ".js"), .. SourceFile.Under("src/ToadLane", ".cs"),
    ];

    private static readonly string Said = Joined(Speaking.Select(file => file.Text));

    [Theory]
    [InlineData("cy")]
    [InlineData("ur")]
    public void Every_translated_sentence_is_said_somewhere(string language)
    {
        string file = Path.Combine(Repository.Root, "src/ToadLane.Web/Words", $"Words.{language}.resx");
        IEnumerable<string> sentences =
            XDocument.Load(file).Root!.Elements("data").Select(entry => entry.Attribute("name")!.Value);

        Faults.AssertNone(Unsaid(sentences, Said).Select(sentence => $"{language}: nobody says \"{sentence}\""));
    }

    [Fact]
    public void Every_class_of_the_style_sheet_is_used() => Faults.AssertNone(
        SourceFile.Under("src/ToadLane.Web/Assets", ".scss").SelectMany(sheet => Unused(sheet, Said)));

    [Theory]
    [InlineData("T[\"Vote now\"]", "Vote then")]
    [InlineData("x = \"Vote now, \"\n + \"please\"", "Vote now")]
    public void A_sentence_that_nobody_says_is_found(string code, string sentence) =>
        Assert.Equal([sentence], Unsaid([sentence], Joined([code])));

    [Fact]
    public void A_sentence_over_two_lines_with_marks_in_it_is_found_said() =>
        Assert.Empty(Unsaid(["Say \"yes\" or no"], Joined(["x = \"Say \\\"yes\\\" \"\n    + \"or no\";"])));

    [Fact]
    public void A_class_that_no_page_uses_is_found()
    {
        SourceFile sheet = new("a.scss", ".tl-card { } .tl-card__gone { } .tl-map__shape--3 { }");

        Assert.Equal(
            ["a.scss styles .tl-card__gone, which no page uses"],
            Unused(sheet, "<p class=\"tl-card tl-map__shape--@number\">"));
    }

    // As the compiler sees them: strings that are added up are one.
    private static string Joined(IEnumerable<string> texts) => Addition().Replace(string.Join('\n', texts), "");

    private static IEnumerable<string> Unsaid(IEnumerable<string> sentences, string said) => sentences.Where(sentence =>
        !said.Contains($"\"{sentence.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", StringComparison.Ordinal));

    // A last part behind -- may be put together by the page.
    private static IEnumerable<string> Unused(SourceFile sheet, string said) => Class().Matches(sheet.Text)
        .Select(match => match.Groups["name"].Value).Distinct()
        .Where(name => !Regex.IsMatch(said, $@"{name}(?![\w-])") && !Regex.IsMatch(said, $@"{Stem(name)}[@{{]"))
        .Select(name => $"{sheet.Path} styles .{name}, which no page uses");

    private static string Stem(string name) =>
        name.IndexOf("--", StringComparison.Ordinal) is var end and >= 0 ? name[..(end + 2)] : name;

    [GeneratedRegex(@"""\s*\+\s*\$?""")]
    private static partial Regex Addition();

    [GeneratedRegex(@"\.(?<name>tl-[\w-]+)")]
    private static partial Regex Class();
}
