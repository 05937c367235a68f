using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Councils;

/// <summary>
/// Files of areas for the tests: small ones written out, and the published ones where they are at hand.
/// </summary>
internal static class AreaFiles
{
    /// <summary>
    /// The folder of published files, beside the repository or further up; null when it is not there.
    /// </summary>
    public static string? Published { get; } = FindPublished(Repository.Root);

    public static AreaFile Of(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    /// <summary>One ward a line, as squares of a hundredth of a degree side by side from west to east.</summary>
    public static string Wards(params string[] features) =>
        "{ \"type\": \"FeatureCollection\", \"features\": [\n" + string.Join(",\n", features) + "\n] }\n";

    public static string Ward(string code, string name, double west = -2.2, string council = "E08000005")
    {
        double east = west + 0.01;
        string properties = $$"""{ "WD25CD": "{{code}}", "WD25NM": "{{name}}", "LAD25CD": "{{council}}" }""";
        string ring = FormattableString.Invariant(
            $"[[{west}, 53.6], [{east}, 53.6], [{east}, 53.61], [{west}, 53.61], [{west}, 53.6]]");
        string geometry = $$"""{ "type": "Polygon", "coordinates": [{{ring}}] }""";
        return $$"""{ "type": "Feature", "properties": {{properties}}, "geometry": {{geometry}} }""";
    }

    public static async Task<ImportReport> ImportAsync(this TestInstallation installation, AreaFile file)
    {
        await using AsyncServiceScope scope = installation.Enter();
        ImportAreas import = scope.ServiceProvider.GetRequiredService<ImportAreas>();
        Outcome<ImportReport> outcome =
            await import.RunAsync(file, Actor.Operator, TestContext.Current.CancellationToken);
        return outcome.Succeeded(out ImportReport? report, out Refusal? refusal)
            ? report
            : throw new InvalidOperationException(refusal.Message);
    }

    private static string? FindPublished(string? folder)
    {
        if (folder is null)
        {
            return null;
        }

        string candidate = Path.Combine(folder, "shared", "data", "standards");
        return Directory.Exists(candidate) ? candidate : FindPublished(Path.GetDirectoryName(folder));
    }
}
