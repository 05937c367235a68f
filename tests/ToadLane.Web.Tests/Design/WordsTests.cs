using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ToadLane.Web.Tests.Design;

/// <summary>
/// The layout, the voting journey, the kiosk and the check of a decision are translated whole; a half-translated ballot
/// would be worse than none.
/// </summary>
public sealed partial class WordsTests
{
    private static readonly string[] Translated = ["/Vote/", "/Kiosk/", "/Shared/", "/Record/Check"];

    [Theory]
    [InlineData("cy")]
    [InlineData("ur")]
    public void Every_sentence_of_the_layout_and_of_voting_is_translated(string language)
    {
        Dictionary<string, string> words = Words(language);

        string[] missing = [.. Spoken().Where(sentence => !words.ContainsKey(sentence)).Distinct().Order()];

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("cy")]
    [InlineData("ur")]
    public void A_translation_keeps_every_place_of_its_sentence(string language)
    {
        string[] wrong = [.. Words(language)
            .Where(pair => !Places(pair.Key).SetEquals(Places(pair.Value)) || string.IsNullOrWhiteSpace(pair.Value))
            .Select(pair => pair.Key)];

        Assert.Empty(wrong);
    }

    [Fact]
    public void Both_languages_translate_the_same_sentences()
    {
        Assert.Equal(Words("cy").Keys.Order(StringComparer.Ordinal), Words("ur").Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("cy")]
    [InlineData("ur")]
    public void The_links_that_stand_on_every_page_are_translated(string language)
    {
        string[] sources =
        [
            .. Directory.GetFiles(Path.Combine(WebFolder.Path, "Pages"), "*Capability.cs", SearchOption.AllDirectories),
            .. Directory.GetFiles(Path.Combine(WebFolder.Path, "Design"), "PageFrame.cs"),
        ];
        string[] links =
            [.. sources.SelectMany(file => Link().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value)];

        Assert.Contains("Decisions", links);
        Assert.Empty(links.Except(Words(language).Keys));
    }

    [Fact]
    public void A_sentence_is_found_in_a_view_and_in_code()
    {
        Assert.Equal(["Vote now", "Say \"yes\""], Sentences("""<p>@T["Vote now"]</p> t["Say \"yes\"", x] at["no"]"""));
    }

    private static IEnumerable<string> Spoken()
    {
        char separator = Path.DirectorySeparatorChar;
        string[] views = Directory.GetFiles(Path.Combine(WebFolder.Path, "Pages"), "*.*", SearchOption.AllDirectories);
        string[] code = Directory.GetFiles(Path.Combine(WebFolder.Path, "Design"), "*.cs", SearchOption.AllDirectories);
        return views
            .Where(file => Translated.Any(part => file.Contains(
                part.Replace('/', separator), StringComparison.Ordinal)))
            .Concat(code)
            .SelectMany(file => Sentences(File.ReadAllText(file)));
    }

    private static IEnumerable<string> Sentences(string source) =>
        Indexed().Matches(source).Select(match => Regex.Unescape(match.Groups[1].Value));

    private static Dictionary<string, string> Words(string language) =>
        XDocument.Load(Path.Combine(WebFolder.Path, "Words", $"Words.{language}.resx")).Root!
            .Elements("data").ToDictionary(e => e.Attribute("name")!.Value, e => e.Element("value")!.Value);

    private static HashSet<string> Places(string sentence) => [.. Place().Matches(sentence).Select(
        match => match.Value)];

    [GeneratedRegex("""(?<![A-Za-z])[Tt]\["((?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Indexed();

    [GeneratedRegex("""new(?: FrameLink)?\("([^"]+)", "~/""")]
    private static partial Regex Link();

    [GeneratedRegex("""%?\{\w+\}""")]
    private static partial Regex Place();
}
