using System.Text.RegularExpressions;
using ToadLane.Tidy.Tests.Sources;

namespace ToadLane.Tidy.Tests;

/// <summary>Every test that docs/threats.md names is there, and every threat is in it.</summary>
public sealed partial class ThreatTests
{
    private const int Threats = 23;

    private static readonly SourceFile Document = SourceFile.Under("docs", ".md").Single(f => f.Name == "threats.md");

    private static readonly HashSet<string> Tests =
    [
        .. SourceFile.Under("tests", ".cs").SelectMany(file => TestName().Matches(file.Code))
            .Select(match => match.Groups["name"].Value),
    ];

    [Fact]
    public void Every_test_that_a_threat_names_is_there() => Faults.AssertNone(Unknown(Document.Text));

    [Fact]
    public void Every_threat_has_its_row() => Assert.Equal(
        Enumerable.Range(1, Threats).Select(number => $"T{number}"),
        Row().Matches(Document.Text).Select(match => match.Groups["threat"].Value));

    [Fact]
    public void A_test_that_is_not_there_is_found() =>
        Assert.Single(Unknown("| T1 | `No_such_test_was_ever_written` | `A_test_that_is_not_there_is_found` |"));

    private static IEnumerable<string> Unknown(string text) => Named().Matches(text)
        .Select(match => match.Groups["name"].Value).Distinct().Where(name => !Tests.Contains(name))
        .Select(name => $"docs/threats.md names {name}, which is no test");

    [GeneratedRegex(@"(?:void|Task|class)\s+(?<name>[A-Z][A-Za-z0-9_]+)")]
    private static partial Regex TestName();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9_]+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"^\| (?<threat>T[0-9]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
