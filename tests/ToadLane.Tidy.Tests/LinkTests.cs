using System.Text.RegularExpressions;
using ToadLane.Testing;
using ToadLane.Tidy.Tests.Sources;

namespace ToadLane.Tidy.Tests;

/// <summary>What the documents point to is there, and every decision has a number of its own.</summary>
public sealed partial class LinkTests
{
    private static readonly IReadOnlyList<SourceFile> Documents = SourceFile.Under("", ".md");

    [Fact]
    public void Relative_links_lead_somewhere() => Faults.AssertNone(Documents.SelectMany(BrokenLinks));

    [Fact]
    public void Every_decision_record_has_its_own_number() => Faults.AssertNone(
        SameNumbers(Documents.Where(document => document.Path.StartsWith("docs/adr/", StringComparison.Ordinal))));

    [Theory]
    [InlineData("README.md", "See [the plan](docs/no-such-page.md).")]
    [InlineData("docs/guides/a.md", "See ![a picture](../no-such-picture.png \"Title\").")]
    public void A_broken_link_is_found(string path, string text) =>
        Assert.NotEmpty(BrokenLinks(new SourceFile(path, text)));

    [Theory]
    [InlineData("README.md", "See [the licence](LICENCE), [a site](https://example.org/x) and [below](#below).")]
    [InlineData("docs/guides/a.md", "See [the start](../../README.md#start).")]
    [InlineData("README.md", "```\n[not a link](nowhere)\n```\n and `[nor](this)`")]
    public void A_link_that_leads_somewhere_is_fine(string path, string text) =>
        Assert.Empty(BrokenLinks(new SourceFile(path, text)));

    [Fact]
    public void Two_decisions_with_one_number_are_found()
    {
        SourceFile[] records = [new("docs/adr/0001-a.md", ""), new("docs/adr/0001-b.md", ""), new("docs/adr/b.md", "")];

        Assert.Equal(2, SameNumbers(records).Count());
    }

    private static IEnumerable<string> BrokenLinks(SourceFile document)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document.Path))!;
        return Link().Matches(CodeSample().Replace(document.Text, ""))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains(':') && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(folder, target.Split('#')[0])))
            .Select(target => $"{document.Path} points to {target}, which is not there");
    }

    private static IEnumerable<string> SameNumbers(IEnumerable<SourceFile> records) => records
        .GroupBy(record => DecisionNumber().Match(record.Name).Value)
        .Where(group => group.Key.Length == 0 || group.Count() > 1)
        .Select(group => string.Join(", ", group.Select(record => record.Path)) + ": each needs a number of its own");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex CodeSample();

    [GeneratedRegex(@"^\d{4}(?=-)")]
    private static partial Regex DecisionNumber();
}
