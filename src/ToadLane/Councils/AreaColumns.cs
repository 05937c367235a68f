using System.Text.RegularExpressions;

namespace ToadLane.Councils;

/// <summary>
/// Which column (or GeoJSON property) says what, found by the names that the Office for National Statistics gives them.
/// The year comes from the name of the code column: WD25CD holds wards of 2025.
/// </summary>
internal sealed partial record AreaColumns(AreaKind Kind, string Vintage, string Code)
{
    public string? Name { get; private init; }

    public string? Council { get; private init; }

    public string? Ward { get; private init; }

    public string? Population { get; private init; }

    /// <summary>
    /// Null when no column holds a ward's or LSOA's code with its year. An LSOA's column wins over its ward's.
    /// </summary>
    public static AreaColumns? Find(IReadOnlyCollection<string> names)
    {
        foreach ((AreaKind kind, Regex pattern) in new[]
        {
            (AreaKind.Lsoa, LsoaCode()),
            (AreaKind.Ward, WardCode()),
        })
        {
            if (First(names, pattern) is { } code)
            {
                string year = pattern.Match(code).Groups["year"].Value[^2..];
                return new AreaColumns(kind, "20" + year, code)
                {
                    Name = First(names, kind == AreaKind.Lsoa ? LsoaName() : WardName(), year),
                    Council = First(names, CouncilCode()),
                    Ward = kind == AreaKind.Lsoa ? First(names, WardOfLsoa()) : null,
                    Population = First(names, TotalPopulation()),
                };
            }
        }

        return null;
    }

    private static string? First(IEnumerable<string> names, Regex pattern, string? year = null) => names.FirstOrDefault(
        name => pattern.Match(name) is { Success: true } match
            && (year is null || match.Groups["year"].Value.EndsWith(year, StringComparison.Ordinal)));

    [GeneratedRegex(@"^(lsoa(?<year>\d\d)cd|lsoa code \((?<year>20\d\d)\))$", RegexOptions.IgnoreCase)]
    private static partial Regex LsoaCode();

    [GeneratedRegex(@"^(lsoa(?<year>\d\d)nm|lsoa name \((?<year>20\d\d)\))$", RegexOptions.IgnoreCase)]
    private static partial Regex LsoaName();

    [GeneratedRegex(@"^(wd(?<year>\d\d)cd|ward code \((?<year>20\d\d)\))$", RegexOptions.IgnoreCase)]
    private static partial Regex WardCode();

    [GeneratedRegex(@"^(wd(?<year>\d\d)nm|ward name \((?<year>20\d\d)\))$", RegexOptions.IgnoreCase)]
    private static partial Regex WardName();

    [GeneratedRegex(@"^(wd\d\dcd(_.+)?|ward code \(20\d\d\))$", RegexOptions.IgnoreCase)]
    private static partial Regex WardOfLsoa();

    [GeneratedRegex(@"^(lad(\d\d)?cd(_active)?|local authority district code \(20\d\d\))$", RegexOptions.IgnoreCase)]
    private static partial Regex CouncilCode();

    [GeneratedRegex(@"^(pop(20\d\d)?_total|population|total population|all people|all ages)$", RegexOptions.IgnoreCase)]
    private static partial Regex TotalPopulation();
}
