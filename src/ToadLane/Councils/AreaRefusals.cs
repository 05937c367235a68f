namespace ToadLane.Councils;

/// <summary>Every way in which a file of areas, or one row of it, can be refused.</summary>
public static class AreaRefusals
{
    public static Refusal RowIsTooLong { get; } = new(
        "row-is-too-long",
        "This row or one of its cells is too long, so the rest was not read. Look for a missing quotation mark.");

    public static Refusal TooManyRows(int most) => new(
        "too-many-rows", "The file has more than {0} rows, so the rest was not read. Divide it into parts.", most);

    public static Refusal NotJson { get; } = new(
        "areas-not-json",
        "The file is not valid JSON from here on, so the rest was not read. Export it again as GeoJSON.");

    public static Refusal FileStopsShort { get; } = new(
        "areas-file-stops-short", "The file ends before its last bracket. It may be half a download: fetch it again.");

    public static Refusal FeatureIsTooLarge { get; } = new(
        "areas-feature-is-too-large",
        "The next feature is larger than 16 MB, so the rest was not read. Take a generalised boundary file.");

    public static Refusal NotAFeatureCollection { get; } = new(
        "areas-not-a-feature-collection",
        "The file is not a GeoJSON FeatureCollection with features. Export it again as GeoJSON.");

    public static Refusal NoCodeProperty { get; } = new(
        "areas-no-code-property",
        "No property holds the code and its year, such as WD25CD or LSOA21CD. Add one, or take the file as published.");

    public static Refusal NoCodeColumn { get; } = new(
        "areas-no-code-column",
        "No column holds the code and its year, such as WD25CD or LSOA21CD. Name the column so in the first line.");

    public static Refusal NoBoundary { get; } = new(
        "areas-no-boundary", "The feature has no boundary that can be read. Export it again with its polygon.");

    public static Refusal RingIsOpen { get; } = new(
        "areas-ring-is-open",
        "A boundary needs at least four points and must end where it began. Close it in your map program.");

    public static Refusal FileIsTooLarge(long megabytes) => new(
        "areas-file-is-too-large", "The file is larger than {0} MB. Cut it down to your council's areas.", megabytes);

    public static Refusal TooManyFaults(int most) => new(
        "areas-too-many-faults", "There are more than {0} faults, so the rest was not read. Mend these first.", most);

    public static Refusal NotAPolygon(string type) => new(
        "areas-not-a-polygon", "The boundary is a {0}. It must be a Polygon or a MultiPolygon.", type);

    public static Refusal NotAPoint(int point) => new(
        "areas-not-a-point",
        "Point {0} of the boundary is not two numbers, longitude and latitude. Correct it.", point);

    public static Refusal OutsideTheKingdom(string longitude, string latitude) => new(
        "areas-outside-the-kingdom",
        "The point {0}, {1} is not a longitude and latitude in the United Kingdom. "
            + "Export the file as WGS 84 (EPSG:4326).",
        longitude,
        latitude);

    public static Refusal CrossesItself(string longitude, string latitude) => new(
        "areas-crosses-itself",
        "The boundary crosses or touches itself near {0}, {1}. Repair it in your map program.",
        longitude,
        latitude);

    public static Refusal CodeIsWrong(string column, string code, AreaKind kind) => kind == AreaKind.Ward
        ? new("areas-ward-code-is-wrong",
            "“{0}” in {1} is not the code of a ward, such as E05014033. Correct it.", code, column)
        : new("areas-lsoa-code-is-wrong",
            "“{0}” in {1} is not the code of an LSOA, such as E01005464. Correct it.", code, column);

    public static Refusal NameIsMissing(string code) => new(
        "areas-name-is-missing",
        "{0} is new and has no name. Add its name, in a column such as WD25NM or LSOA21NM.", code);

    public static Refusal NameIsTooLong(string code) => new(
        "areas-name-is-too-long", "The name of {0} is longer than 200 letters. Shorten it.", code);

    public static Refusal LettersCannotBeRead(string code) => new(
        "areas-letters-cannot-be-read",
        "Some letters in the name of {0} cannot be read. Save the file as UTF-8.", code);

    public static Refusal PopulationIsWrong(string code, string text) => new(
        "areas-population-is-wrong",
        "The population “{1}” of {0} is not a whole number. Correct it or leave it out.", code, text);

    public static Refusal WrongNumberOfCells(int cells, int columns) => new(
        "areas-wrong-number-of-cells",
        "The row has {0} cells, but there are {1} columns. Look for a missing comma or quotation mark.",
        cells,
        columns);

    public static Refusal SaidTwice(string code, long line) => new(
        "areas-said-twice", "{0} is already in line {1} of this file. Keep one of them.", code, line);
}
