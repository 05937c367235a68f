using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Reads an indicator: CSV with a column of area codes and one of values. Without a column of values each row counts as
/// one, as in a list of incidents that names the area of each.
/// </summary>
internal static class IndicatorFile
{
    private const int LongestCell = 2000;
    private static readonly string[] Areas = ["areacode", "lsoacode", "wardcode", "gsscode", "geographycode", "code"];
    private static readonly string[] Values = ["value", "rate", "count", "figure", "total"];

    public static async Task<IndicatorRows> ReadAsync(Stream stream, CancellationToken cancel)
    {
        using MemoryStream bytes = new();
        await stream.CopyToAsync(bytes, cancel);
        byte[] hash = SHA256.HashData(bytes.ToArray());
        bytes.Position = 0;
        using StreamReader text = new(bytes, Encoding.UTF8);
        using CsvParser csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            MaxFieldSize = LongestCell,
            TrimOptions = TrimOptions.Trim,
        });
        string[] header = await csv.ReadAsync() ? [.. csv.Record!.Select(Plain)] : [];
        int area = Array.FindIndex(header, name => Areas.Contains(name) || name is [.., 'c', 'd'] and ['l' or 'w', ..]);
        if (area < 0)
        {
            return new IndicatorRows(hash, [], [new RegisterFault(1, ElectorateRefusals.NoAreaColumn)]);
        }

        return await RowsAsync(csv, new Columns(area, Array.FindIndex(header, Values.Contains)), hash);
    }

    private static async Task<IndicatorRows> RowsAsync(CsvParser csv, Columns columns, byte[] hash)
    {
        Dictionary<string, decimal> sums = new(StringComparer.Ordinal);
        List<RegisterFault> faults = [];
        long lastLine = csv.RawRow;
        while (await csv.ReadAsync())
        {
            string[] cells = csv.Record!;
            long line = lastLine + 1;
            lastLine = csv.RawRow;
            if (cells.Length <= columns.Area || cells[columns.Area].Length == 0)
            {
                // Lists of incidents have some without a place: they count nowhere.
                continue;
            }

            decimal value = 1;
            if (columns.Value >= 0 && (cells.Length <= columns.Value || !decimal.TryParse(
                cells[columns.Value], NumberStyles.Number, CultureInfo.InvariantCulture, out value)))
            {
                faults.Add(new RegisterFault(line, ElectorateRefusals.ValueIsWrong));
                continue;
            }

            string code = cells[columns.Area].ToUpperInvariant();
            if (columns.Value >= 0 && sums.ContainsKey(code))
            {
                faults.Add(new RegisterFault(line, ElectorateRefusals.AreaSaidTwice(code)));
                continue;
            }

            sums[code] = sums.GetValueOrDefault(code) + value;
        }

        return new IndicatorRows(
            hash,
            [
                .. sums.Select(s => new IndicatorFigure(s.Key, s.Value)).OrderByDescending(f => f.Value)
                    .ThenBy(f => f.AreaCode, StringComparer.Ordinal),
            ],
            faults);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();

    private readonly record struct Columns(int Area, int Value);
}

/// <summary>What a file of an indicator holds: the figures, the highest first, and the rows that are none.</summary>
internal sealed record IndicatorRows(
    byte[] Hash, IReadOnlyList<IndicatorFigure> Figures, IReadOnlyList<RegisterFault> Faults);
