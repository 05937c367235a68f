using ToadLane.Councils;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Councils;

/// <summary>Every fault is named with its line, and the rest of the file is still read.</summary>
public sealed class AreaFaultsTests
{
    private const string Good = "E05014033,Balderstone,E08000005,100";

    [Theory]
    [InlineData("E0501403X,Bamford,E08000005,100", "areas-ward-code-is-wrong")]
    [InlineData("E01005464,Bamford,E08000005,100", "areas-ward-code-is-wrong")]
    [InlineData("E05014034,,E08000005,100", "areas-name-is-missing")]
    [InlineData("E05014034,Bamf\uFFFDrd,E08000005,100", "areas-letters-cannot-be-read")]
    [InlineData("E05014034,Bamford,E08000005,1.5k", "areas-population-is-wrong")]
    [InlineData("E05014034,Bamford,E08000005,-1", "areas-population-is-wrong")]
    [InlineData("E05014034,Bamford,E08000005", "areas-wrong-number-of-cells")]
    [InlineData("E05014034,Bamford,and more,E08000005,100", "areas-wrong-number-of-cells")]
    [InlineData(Good, "areas-said-twice")]
    public async Task A_bad_row_of_a_csv_is_named_by_its_line(string row, string code)
    {
        ImportReport report = await ReadAsync(
            $"wd25cd,wd25nm,ladcd,population\n{Good}\n{row}\nE05014035,Castleton,E08000005,100\n");

        ImportFault fault = Assert.Single(report.Faults);
        Assert.Equal((3, code), (fault.Place.Line, fault.What.Code));
        Assert.Equal(3, report.Read);
    }

    [Fact]
    public async Task A_name_over_two_lines_does_not_shift_the_lines_after_it()
    {
        ImportReport report = await ReadAsync("WD25CD,WD25NM\nE05014033,\"Balder\nstone\"\nnonsense,Bamford\n");

        Assert.Equal(4, Assert.Single(report.Faults).Place.Line);
    }

    [Theory]
    [InlineData("Ward code,Ward name,Electors\nE05000819,Altrincham,9219\n")]
    [InlineData("")]
    public async Task A_csv_without_a_code_and_year_is_refused_at_its_first_line(string text)
    {
        ImportReport report = await ReadAsync(text);

        ImportFault fault = Assert.Single(report.Faults);
        Assert.Equal((1, "areas-no-code-column"), (fault.Place.Line, fault.What.Code));
    }

    [Theory]
    [InlineData("Point", "[-2.1, 53.6]", "areas-not-a-polygon")]
    [InlineData("Polygon", "[[[-2.1, 53.6], [-2.0, 53.6], [-2.1, 53.6]]]", "areas-ring-is-open")]
    [InlineData("Polygon", "[[[-2.1, 53.6], [-2.0, 53.6], [-2.0, 53.7], [-2.1, 53.7]]]", "areas-ring-is-open")]
    [InlineData("Polygon", "[[[-2.1, true], [-2.0, 53.6], [-2.0, 53.7], [-2.1, 53.6]]]", "areas-not-a-point")]
    [InlineData("Polygon", "[[[390217, 410939], [390218, 410939], [390218, 410940]]]", "areas-outside-the-kingdom")]
    [InlineData("Polygon", "[[[53.6, -2.1], [53.6, -2.0], [53.7, -2.0]]]", "areas-outside-the-kingdom")]
    [InlineData("Polygon", "[[[-2.1, 53], [-2, 54], [-2, 53], [-2.1, 54], [-2.1, 53]]]", "areas-crosses-itself")]
    [InlineData("Polygon", "[]", "areas-no-boundary")]
    [InlineData("MultiPolygon", "[7]", "areas-no-boundary")]
    [InlineData("Polygon", "null", "areas-no-boundary")]
    public async Task A_bad_boundary_is_named_by_its_line_and_feature(string type, string coordinates, string code)
    {
        string bad = $$"""
            { "type": "Feature", "properties": { "WD25CD": "E05014034", "WD25NM": "B" },
              "geometry": { "type": "{{type}}", "coordinates": {{coordinates}} } }
            """;

        ImportReport report = await ReadAsync(
            AreaFiles.Wards(AreaFiles.Ward("E05014033", "A"), bad, AreaFiles.Ward("E05014035", "C")));

        ImportFault fault = Assert.Single(report.Faults);
        Assert.Equal((new ImportPlace(3, 2), code), (fault.Place, fault.What.Code));
        Assert.Equal(3, report.Read);
    }

    [Theory]
    [InlineData("""{ "type": "Feature", "properties": { "name": "B" }, "geometry": null }""")]
    [InlineData("""{ "type": "Feature", "properties": null }""")]
    [InlineData("""{ "type": "Feature", "properties": { "WD25NM": "B" } }""")]
    [InlineData("7")]
    public async Task A_feature_without_a_code_is_named(string feature)
    {
        ImportReport report = await ReadAsync(AreaFiles.Wards(AreaFiles.Ward("E05014033", "A"), feature));

        ImportFault fault = Assert.Single(report.Faults);
        Assert.Equal((new ImportPlace(3, 2), "areas-no-code-property"), (fault.Place, fault.What.Code));
    }

    [Fact]
    public async Task A_fault_in_the_json_ends_the_reading_at_its_line()
    {
        ImportReport report = await ReadAsync(
            AreaFiles.Wards(AreaFiles.Ward("E05014033", "A"), "{ \"type\": oops }", AreaFiles.Ward("E05014035", "C")));

        ImportFault fault = Assert.Single(report.Faults);
        Assert.Equal((3, "areas-not-json"), (fault.Place.Line, fault.What.Code));
    }

    [Fact]
    public async Task Half_a_file_says_that_it_stops_short()
    {
        string whole = AreaFiles.Wards(AreaFiles.Ward("E05014033", "A"), AreaFiles.Ward("E05014035", "C"));

        ImportReport report = await ReadAsync(whole[..(whole.Length * 3 / 4)]);

        ImportFault fault = Assert.Single(report.Faults);
        Assert.Equal((3, "areas-not-json"), (fault.Place.Line, fault.What.Code));
    }

    [Theory]
    [InlineData("""{ "type": "FeatureCollection" }""")]
    [InlineData("""{ "type": "Feature", "features": [] }""")]
    [InlineData("""{ "features": [] }""")]
    [InlineData("[]")]
    public async Task Other_json_is_refused(string text)
    {
        ImportReport report = await ReadAsync(text);

        Assert.Equal("areas-not-a-feature-collection", Assert.Single(report.Faults).What.Code);
    }

    [Fact]
    public async Task A_feature_larger_than_the_buffer_is_read_and_lines_are_still_counted()
    {
        string large = AreaFiles.Ward("E05014034", "B").Replace(
            "\"WD25NM\"", $"\"note\": \"{new string('x', 300_000)}\",\n\"WD25NM\"", StringComparison.Ordinal);

        ImportReport report = await ReadAsync(AreaFiles.Wards(AreaFiles.Ward("E05014033", "A"), large, "{}"));

        Assert.Equal(new ImportPlace(5, 3), Assert.Single(report.Faults).Place);
    }

    [Fact]
    public async Task A_byte_order_mark_does_not_matter()
    {
        ImportReport json = await ReadAsync("\uFEFF" + AreaFiles.Wards(AreaFiles.Ward("E05014033", "A")));
        ImportReport csv = await ReadAsync("\uFEFFWD25CD,WD25NM\r\nE05014033,Balderstone\r\n");

        Assert.Equal((1, 1), (json.Added, csv.Added));
    }

    [Fact]
    public async Task A_thousand_faults_are_enough()
    {
        ImportReport report = await ReadAsync("WD25CD,WD25NM\n" + string.Concat(Enumerable.Repeat("x,y\n", 5000)));

        Assert.Equal((1001, "areas-too-many-faults"), (report.Faults.Count, report.Faults[^1].What.Code));
    }

    private static async Task<ImportReport> ReadAsync(string text)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        return await installation.ImportAsync(AreaFiles.Of(text));
    }
}
