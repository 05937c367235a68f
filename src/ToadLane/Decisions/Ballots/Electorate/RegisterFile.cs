using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Reads a register: CSV in UTF-8 with name, postcode, date_of_birth, ward_code and, if wanted, address lines.
/// </summary>
internal static partial class RegisterFile
{
    private const int LongestCell = 500;
    private static readonly string[] Dates = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy"];

    public static async Task<RegisterRows> ReadAsync(Stream stream, CancellationToken cancel)
    {
        using StreamReader text = new(stream, Encoding.UTF8, leaveOpen: true);
        using CsvParser csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            MaxFieldSize = LongestCell,
            TrimOptions = TrimOptions.Trim,
        });
        if (!await csv.ReadAsync())
        {
            return RegisterRows.Only(ElectorateRefusals.NothingToRead);
        }

        (RegisterColumns? columns, string? missing) = RegisterColumns.Find(csv.Record!);
        if (columns is null)
        {
            return RegisterRows.Only(ElectorateRefusals.ColumnIsMissing(missing!));
        }

        return await RowsAsync(csv, columns, cancel);
    }

    private static async Task<RegisterRows> RowsAsync(CsvParser csv, RegisterColumns columns, CancellationToken cancel)
    {
        List<RegisterEntry> entries = [];
        List<RegisterFault> faults = [];
        int width = csv.Record!.Length;
        long lastLine = csv.RawRow;
        while (await csv.ReadAsync())
        {
            cancel.ThrowIfCancellationRequested();
            string[] cells = csv.Record!;
            // A quoted cell may run over several lines: the row is named by its first.
            long line = lastLine + 1;
            lastLine = csv.RawRow;
            if (Fault(cells, width, columns) is { } fault)
            {
                faults.Add(new RegisterFault(line, fault));
            }
            else
            {
                entries.Add(Entry(line, cells, columns));
            }
        }

        return entries.Count + faults.Count == 0
            ? RegisterRows.Only(ElectorateRefusals.NothingToRead)
            : new RegisterRows(entries, faults);
    }

    private static Refusal? Fault(string[] cells, int width, RegisterColumns columns) => cells switch
    {
        _ when cells.Length != width => ElectorateRefusals.WrongNumberOfCells(cells.Length, width),
        _ when cells[columns.Name].Length == 0 => ElectorateRefusals.IsMissing("name"),
        _ when cells[columns.Postcode].Length == 0 => ElectorateRefusals.IsMissing("postcode"),
        _ when !PostcodePattern().IsMatch(ElectorHashes.Postcode(cells[columns.Postcode])) =>
            ElectorateRefusals.PostcodeIsWrong,
        _ when cells[columns.DateOfBirth].Length == 0 => ElectorateRefusals.IsMissing("date_of_birth"),
        _ when !TryDate(cells[columns.DateOfBirth], out _) => ElectorateRefusals.DateIsWrong,
        _ when cells[columns.AreaCode].Length == 0 => ElectorateRefusals.IsMissing("ward_code"),
        _ when !AreaPattern().IsMatch(cells[columns.AreaCode]) =>
            ElectorateRefusals.ElsewhereInArea(cells[columns.AreaCode]),
        _ => null,
    };

    private static RegisterEntry Entry(long line, string[] cells, RegisterColumns columns)
    {
        _ = TryDate(cells[columns.DateOfBirth], out DateOnly born);
        string[] address = [.. columns.Address.Select(at => cells[at]).Where(part => part.Length > 0)];
        RegisterClaim claim = new(cells[columns.Name], cells[columns.Postcode], born);
        return new RegisterEntry(line, claim, cells[columns.AreaCode].ToUpperInvariant(), address)
        {
            Language = Optional(cells, columns.Language)?.ToLowerInvariant(),
            WantsLargePrint = Optional(cells, columns.Print)?.ToLowerInvariant() is "large" or "yes" or "y" or "1",
        };
    }

    private static string? Optional(string[] cells, int at) => at < 0 || cells[at].Length == 0 ? null : cells[at];

    private static bool TryDate(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$")]
    private static partial Regex PostcodePattern();

    [GeneratedRegex("^[A-Za-z][0-9]{8}$")]
    private static partial Regex AreaPattern();
}

/// <summary>What a register holds: the rows that can be read, and those that cannot.</summary>
internal sealed record RegisterRows(List<RegisterEntry> Entries, List<RegisterFault> Faults)
{
    public int Read => this.Entries.Count + this.Faults.Count;

    public static RegisterRows Only(Refusal fault) => new([], [new RegisterFault(1, fault)]);
}
