using System.Globalization;
using System.Text.RegularExpressions;
using ToadLane.Councils;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Reads a register: CSV in UTF-8 with name, postcode, date_of_birth, ward_code and, if wanted, address lines.
/// </summary>
internal static partial class RegisterFile
{
    private const int LongestCell = 500;

    // A file with so many is another file.
    private const int MostFaults = 10_000;

    private static readonly string[] Dates = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy"];

    /// <summary>Reads all rows.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="onlyArea">The area of a row that names none; null where each row must.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<RegisterRows> ReadAsync(Stream stream, string? onlyArea, CancellationToken cancel)
    {
        using CsvRows csv = new(stream, LongestCell);
        if (!await csv.ReadAsync(cancel))
        {
            return RegisterRows.Only(csv.Fault ?? ElectorateRefusals.NothingToRead);
        }

        (RegisterColumns? columns, string? missing) = RegisterColumns.Find(csv.Cells, onlyArea);
        return columns is null
            ? RegisterRows.Only(ElectorateRefusals.ColumnIsMissing(missing!))
            : await RowsAsync(csv, columns, cancel);
    }

    private static async Task<RegisterRows> RowsAsync(CsvRows csv, RegisterColumns columns, CancellationToken cancel)
    {
        RegisterRows rows = new();
        int width = csv.Cells.Length;
        while (await csv.ReadAsync(cancel))
        {
            string[] cells = csv.Cells;
            if (Fault(cells, width, columns) is not { } fault)
            {
                rows.Entries.Add(Entry(csv.Line, cells, columns));
                continue;
            }

            rows.Faults.Add(csv.Line, fault);
            if (rows.Faults.Count == MostFaults)
            {
                return rows.Refused();
            }
        }

        if (csv.Fault is { } end)
        {
            rows.Faults.Add(csv.Line, end);
            return rows.Refused();
        }

        return rows.Read == 0 ? RegisterRows.Only(ElectorateRefusals.NothingToRead) : rows;
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
        _ => Area(cells, columns) switch
        {
            null => ElectorateRefusals.IsMissing("ward_code"),
            { Length: > 0 } area when !AreaPattern().IsMatch(area) => ElectorateRefusals.ElsewhereInArea(area),
            _ => null,
        },
    };

    private static RegisterEntry Entry(long line, string[] cells, RegisterColumns columns)
    {
        _ = TryDate(cells[columns.DateOfBirth], out DateOnly born);
        string[] address = [.. columns.Address.Select(at => cells[at]).Where(part => part.Length > 0)];
        RegisterClaim claim = new(cells[columns.Name], cells[columns.Postcode], born);
        return new RegisterEntry(line, claim, Area(cells, columns)!.ToUpperInvariant(), address)
        {
            Language = Optional(cells, columns.Language)?.ToLowerInvariant(),
            WantsLargePrint = Optional(cells, columns.Print)?.ToLowerInvariant() is "large" or "yes" or "y" or "1",
        };
    }

    private static string? Area(string[] cells, RegisterColumns columns) =>
        Optional(cells, columns.AreaCode) ?? columns.OnlyArea;

    private static string? Optional(string[] cells, int at) => at < 0 || cells[at].Length == 0 ? null : cells[at];

    private static bool TryDate(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$")]
    private static partial Regex PostcodePattern();

    [GeneratedRegex("^[A-Za-z][0-9]{8}$")]
    private static partial Regex AreaPattern();
}

/// <summary>What a register holds: the rows that can be read, and those that cannot.</summary>
internal sealed class RegisterRows
{
    public List<RegisterEntry> Entries { get; } = [];

    public RegisterFaults Faults { get; } = new();

    /// <summary>Part of the file was not read, so not even its good rows may be kept.</summary>
    public bool StopsShort { get; private set; }

    public int Read => this.Entries.Count + this.Faults.Count;

    public static RegisterRows Only(Refusal fault)
    {
        RegisterRows rows = new();
        rows.Faults.Add(1, fault);
        return rows;
    }

    public RegisterRows Refused()
    {
        this.Entries.Clear();
        this.StopsShort = true;
        return this;
    }
}
