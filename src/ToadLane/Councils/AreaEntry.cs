using System.Globalization;
using System.Text.RegularExpressions;

namespace ToadLane.Councils;

/// <summary>What one row or feature of a file says about an area. What it does not say is null.</summary>
public sealed partial record AreaEntry(string Code, AreaKind Kind, string Vintage)
{
    public const int LongestName = 200;

    private const int MostPeople = 10_000_000;

    public string? Name { get; init; }

    public string? WardCode { get; init; }

    public int? Population { get; init; }

    public Boundary? Boundary { get; init; }

    /// <summary>Checks the cells of one row; the first thing wrong is what is reported.</summary>
    internal static Outcome<AreaEntry> Read(AreaColumns columns, Func<string, string?> cell)
    {
        string code = cell(columns.Code) ?? "";
        if (!IsCodeOf(columns.Kind, code))
        {
            return AreaRefusals.CodeIsWrong(columns.Code, code, columns.Kind);
        }

        string? name = Cell(columns.Name, cell);
        if (name is { Length: > LongestName })
        {
            return AreaRefusals.NameIsTooLong(code);
        }

        if (name is not null && name.Contains('\uFFFD'))
        {
            return AreaRefusals.LettersCannotBeRead(code);
        }

        string? ward = Cell(columns.Ward, cell);
        if (ward is not null && !IsCodeOf(AreaKind.Ward, ward))
        {
            return AreaRefusals.CodeIsWrong(columns.Ward!, ward, AreaKind.Ward);
        }

        string? people = Cell(columns.Population, cell);
        if (people is not null && !IsHeadcount(people))
        {
            return AreaRefusals.PopulationIsWrong(code, people);
        }

        return new AreaEntry(code, columns.Kind, columns.Vintage)
        {
            Name = name,
            WardCode = ward,
            Population = people is null ? null : int.Parse(people, CultureInfo.InvariantCulture),
        };
    }

    private static string? Cell(string? column, Func<string, string?> cell) =>
        column is not null && cell(column)?.Trim() is { Length: > 0 } text ? text : null;

    private static bool IsHeadcount(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int people) && people <= MostPeople;

    private static bool IsCodeOf(AreaKind kind, string code) =>
        (kind == AreaKind.Ward ? WardCodePattern() : LsoaCodePattern()).IsMatch(code);

    // The first three characters are the kind of area and the nation: Register of Geographic Codes, ONS.
    [GeneratedRegex(@"^(E05|W05|S13|N08)[0-9]{6}\z")]
    private static partial Regex WardCodePattern();

    [GeneratedRegex(@"^(E01|W01|S01|N21)[0-9]{6}\z")]
    private static partial Regex LsoaCodePattern();
}
