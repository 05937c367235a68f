using System.Text.Json;
using System.Text.RegularExpressions;
using ToadLane.Tidy.Tests.Sources;

namespace ToadLane.Tidy.Tests;

/// <summary>
/// Every package is resolved to the version somebody asked for. With lock files NuGet is silent when the version asked
/// for does not exist and a later one is taken, which another feed may resolve otherwise.
/// </summary>
public sealed partial class LockFileTests
{
    [Fact]
    public void Every_resolved_version_is_the_highest_lower_bound_asked_for() => Faults.AssertNone(
        new[] { "src", "tests", "bench", "tools" }
            .SelectMany(folder => SourceFile.Under(folder, "packages.lock.json"))
            .SelectMany(file => FaultsOf(file.Path, file.Text)));

    [Theory]
    [InlineData("1.1.0", "", true)]
    [InlineData("1.0.0", "", false)]
    [InlineData("1.2.0", "[1.2.0, )", false)]
    [InlineData("1.1.0", "[1.2.0, )", true)]
    [InlineData("1.0.0-rc.1", "", true)]
    public void A_version_nobody_asked_for_is_found(string resolved, string alsoAsked, bool isFault)
    {
        string asksAgain = alsoAsked.Length == 0
            ? ""
            : $$""", "C": { "type": "Project", "dependencies": { "B": "{{alsoAsked}}" } }""";
        string text = $$"""
            { "dependencies": { "net10.0": {
              "A": { "type": "Direct", "resolved": "1.0.0", "dependencies": { "B": "1.0.0" } },
              "B": { "type": "Transitive", "resolved": "{{resolved}}" }{{asksAgain}}
            } } }
            """;

        Assert.Equal(isFault, FaultsOf("packages.lock.json", text).Any());
    }

    private static IEnumerable<string> FaultsOf(string path, string json)
    {
        JsonElement frameworks = JsonDocument.Parse(json).RootElement.GetProperty("dependencies");
        foreach (JsonProperty framework in frameworks.EnumerateObject())
        {
            // "net10.0/linux-x64" adds to "net10.0".
            bool hasParent = frameworks.TryGetProperty(framework.Name.Split('/')[0], out JsonElement parent);
            ILookup<string, string> asked = framework.Value.EnumerateObject()
                .Concat(hasParent ? parent.EnumerateObject() : [])
                .SelectMany(Asked)
                .ToLookup(pair => pair.Package, pair => pair.Version, StringComparer.OrdinalIgnoreCase);
            foreach (JsonProperty package in framework.Value.EnumerateObject().Where(IsChosenByNuGet))
            {
                string resolved = package.Value.GetProperty("resolved").GetString()!;
                string? highest = asked[package.Name].MaxBy(Order);
                if (highest is not null && Order(highest) != Order(resolved))
                {
                    yield return $"{path}: {package.Name} is {resolved}, but {highest} was asked for";
                }
            }
        }
    }

    private static IEnumerable<(string Package, string Version)> Asked(JsonProperty package) =>
        package.Value.TryGetProperty("dependencies", out JsonElement dependencies)
            ? dependencies.EnumerateObject()
                .Select(asked => (asked.Name, LowerBound().Match(asked.Value.GetString()!).Value))
            : [];

    private static bool IsChosenByNuGet(JsonProperty package) =>
        package.Value.GetProperty("type").GetString() == "Transitive";

    /// <summary>A text that sorts as the version does: a release comes after its previews.</summary>
    private static string Order(string version)
    {
        string[] parts = version.Split('-', 2);
        IEnumerable<string> numbers = parts[0].Split('.').Concat(["0", "0", "0"]).Take(4)
            .Select(number => number.PadLeft(10, '0'));
        return $"{string.Join('.', numbers)}{(parts.Length == 1 ? "~" : "-" + parts[1])}";
    }

    [GeneratedRegex(@"[^\[\(\s,\]\)]+")]
    private static partial Regex LowerBound();
}
