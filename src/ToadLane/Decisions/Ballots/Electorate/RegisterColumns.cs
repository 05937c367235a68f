namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>Which column of a register holds what, found by the names that registers give them.</summary>
internal sealed record RegisterColumns(
    int Name, int Postcode, int DateOfBirth, int AreaCode, IReadOnlyList<int> Address)
{
    private static readonly string[] Languages = ["language", "lang", "letterlanguage"];
    private static readonly string[] Prints = ["print", "largeprint", "lettersize"];
    private static readonly string[] Names = ["name", "fullname", "electorname", "residentname"];
    private static readonly string[] Postcodes = ["postcode", "postalcode", "pcd", "pcds"];
    private static readonly string[] Births = ["dateofbirth", "dob", "birthdate", "born"];
    private static readonly string[] Areas = ["wardcode", "ward", "areacode", "area", "gsscode", "lsoacode"];

    /// <summary>The area of a row that names none; null where each row must.</summary>
    public string? OnlyArea { get; private init; }

    /// <summary>Of the language of the letter; -1 when there is none.</summary>
    public int Language { get; private init; } = -1;

    /// <summary>Of the size of the letter's print; -1 when there is none.</summary>
    public int Print { get; private init; } = -1;

    /// <summary>The columns, or the name of the first that is missing.</summary>
    public static (RegisterColumns? Columns, string? Missing) Find(string[] header, string? onlyArea)
    {
        string[] plain = [.. header.Select(Plain)];
        (string Wanted, int At)[] found =
        [
            ("name", First(plain, Names)),
            ("postcode", First(plain, Postcodes)),
            ("date_of_birth", First(plain, Births)),
            ("ward_code", First(plain, Areas)),
        ];
        return Array.Find(
            found, column => column.At < 0 && (column.Wanted != "ward_code" || onlyArea is null)).Wanted is { } missing
            ? (null, missing)
            : (new RegisterColumns(found[0].At, found[1].At, found[2].At, found[3].At, AddressOf(plain))
            {
                OnlyArea = onlyArea,
                Language = First(plain, Languages),
                Print = First(plain, Prints),
            }, null);
    }

    // "address", "address_line_1", "Address 2", "addr3", "property", "street", "town": in the order of the file.
    private static int[] AddressOf(string[] plain) =>
    [
        .. plain.Select((name, at) => (name, at))
            .Where(column => column.name.StartsWith("addr", StringComparison.Ordinal)
                || column.name is "property" or "house" or "street" or "locality" or "town" or "city")
            .Select(column => column.at),
    ];

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static int First(string[] plain, string[] wanted) => Array.FindIndex(plain, name =>
        wanted.Contains(name) || (wanted == Areas && name is ['w', 'd', _, _, 'c', 'd']));
}
