using System.Globalization;
using System.Security.Cryptography;
using ToadLane.Councils;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Reads an indicator: CSV with a column of area codes and one of values. Without a column of values each row counts as
/// one, as in a list of incidents that names the area of each.
/// </summary>
internal static class IndicatorFile
{
    private const int LongestCell = 2000;

    // England and Wales have 189,000 of the smallest areas for which anybody publishes figures.
    private const int MostAreas = 250_000;

    private static readonly string[] Areas = ["areacode", "lsoacode", "wardcode", "gsscode", "geographycode", "code"];
    private static readonly string[] Values = ["value", "rate", "count", "figure", "total"];

    public static async Task<IndicatorRows> ReadAsync(Stream stream, CancellationToken cancel)
    {
        using MemoryStream bytes = new();
        await stream.CopyToAsync(bytes, cancel);
        byte[] hash = SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        bytes.Position = 0;
        using CsvRows csv = new(bytes, LongestCell);
        string[] header = await csv.ReadAsync(cancel) ? [.. csv.Cells.Select(Plain)] : [];
        int area = Array.FindIndex(header, name => Areas.Contains(name) || name is [.., 'c', 'd'] and ['l' or 'w', ..]);
        RegisterFaults faults = new();
        Dictionary<string, decimal> sums = new(StringComparer.Ordinal);
        if (area < 0)
        {
            faults.Add(1, csv.Fault ?? ElectorateRefusals.NoAreaColumn);
        }
        else
        {
            Columns columns = new(area, Array.FindIndex(header, Values.Contains));
            while (sums.Count <= MostAreas && await csv.ReadAsync(cancel))
            {
                if (Add(sums, csv.Cells, columns) is { } fault)
                {
                    faults.Add(csv.Line, fault);
                }
            }

            if (csv.Fault is not null || sums.Count > MostAreas)
            {
                faults.Add(csv.Line, csv.Fault ?? ElectorateRefusals.TooManyAreas(MostAreas));
            }
        }

        return new IndicatorRows(hash, [.. HighestFirst(sums)], faults.InLineOrder);
    }

    private static Refusal? Add(Dictionary<string, decimal> sums, string[] cells, Columns columns)
    {
        if (cells.Length <= columns.Area || cells[columns.Area].Length == 0)
        {
            // Lists of incidents have some without a place: they count nowhere.
            return null;
        }

        decimal value = 1;
        if (columns.Value >= 0 && (cells.Length <= columns.Value || !decimal.TryParse(
            cells[columns.Value], NumberStyles.Number, CultureInfo.InvariantCulture, out value)))
        {
            return ElectorateRefusals.ValueIsWrong;
        }

        string code = cells[columns.Area].ToUpperInvariant();
        if (columns.Value >= 0 && sums.ContainsKey(code))
        {
            return ElectorateRefusals.AreaSaidTwice(code);
        }

        sums[code] = sums.GetValueOrDefault(code) + value;
        return null;
    }

    private static IEnumerable<IndicatorFigure> HighestFirst(Dictionary<string, decimal> sums) => sums
        .Select(s => new IndicatorFigure(s.Key, s.Value)).OrderByDescending(f => f.Value)
        .ThenBy(f => f.AreaCode, StringComparer.Ordinal);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();

    private readonly record struct Columns(int Area, int Value);
}

/// <summary>What a file of an indicator holds: the figures, the highest first, and the rows that are none.</summary>
internal sealed record IndicatorRows(
    byte[] Hash, IReadOnlyList<IndicatorFigure> Figures, IReadOnlyList<RegisterFault> Faults);
