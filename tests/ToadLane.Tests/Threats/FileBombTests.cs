using System.Text;
using ToadLane.Councils;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Pabulib;
using ToadLane.Decisions.Proposals.Photos;
using ToadLane.Testing;
using ToadLane.Testing.Bombs;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Threats;

/// <summary>Files that were made to hurt, given to each reader of files itself: refused in words and in little memory.</summary>
public sealed class FileBombTests
{
    private static readonly Bomb[] Headings =
    [
        new("blt of two thousand million candidates", () => "2000000000 1\n1 1 0\n0\n"u8.ToArray()),
        new("blt of two thousand million seats", () => "2 2000000000\n1 1 0\n0\n"u8.ToArray()),
        new("preflib of two thousand million candidates", () =>
            "# NUMBER ALTERNATIVES: 2000000000\n# NUMBER VOTERS: 1\n1: 1\n"u8.ToArray()),
        new("pb of two thousand million projects", () =>
            "META\nkey;value\nnum_projects;2000000000\nbudget;1\nvote_type;approval\nPROJECTS\n"u8.ToArray()),
    ];

    // As CSV these are long tables of papers whose marks nobody can read, each of them a fault to be told.
    private static readonly string[] Tables =
        ["a register of four million faulty rows", "an indicator of 400,000 areas"];

    public static IEnumerable<TheoryDataRow<string>> Formats => [new("pb"), new("blt"), new("preflib"), new("csv")];

    [Theory, MemberData(nameof(Formats))]
    public void No_bomb_is_taken_for_ballots(string format)
    {
        foreach (Bomb bomb in TableBombs.All.Concat(JsonBombs.All).Concat(ArchiveBombs.All)
            .Concat(MarkupBombs.All).Concat(PictureBombs.All).Concat(Headings)
            .Where(bomb => format != "csv" || !Tables.Contains(bomb.ToString())))
        {
            byte[] bytes = bomb.Bytes;
            (int Faults, bool IsTaken) read = default;
            long cost = CostOf(() => read = Read(format, bytes));

            // Nearly any text is a table of some kind: then only the cost matters.
            Assert.True(format == "csv" || !read.IsTaken, $"{bomb} was taken");
            Assert.True(format == "csv" || read.Faults > 0, $"{bomb}: nothing was said");
            Assert.True(cost < Allowed(bytes), $"{bomb}: {cost} bytes");
        }
    }

    [Fact]
    public void A_picture_with_a_huge_text_loses_it()
    {
        Bomb bomb = Assert.Single(PictureBombs.Cleaned);
        byte[] bytes = bomb.Bytes;
        Picture? picture = null;

        long cost = CostOf(() => Assert.True(Picture.Read(bytes).Succeeded(out picture, out _)));

        Assert.InRange(picture!.Bytes.Length, 1, 200);
        Assert.InRange(cost, 1, Allowed(bytes));
    }

    [Fact]
    public void A_reader_that_unpacks_what_it_is_given_is_found_out()
    {
        byte[] bytes = ArchiveBombs.Zlib(100 * Bomb.Megabyte);

        long cost = CostOf(() =>
        {
            using System.IO.Compression.ZLibStream naive =
                new(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress);
            using MemoryStream all = new();
            naive.CopyTo(all);
        });

        Assert.True(cost > Allowed(bytes), $"{cost} bytes");
    }

    [Theory, BothEngines]
    public async Task No_bomb_is_taken_for_areas(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        foreach (Bomb bomb in TableBombs.All.Concat(JsonBombs.All).Concat(ArchiveBombs.All).Concat(MarkupBombs.All)
            .Where(bomb => !bomb.ToString().StartsWith("a boundary", StringComparison.Ordinal)))
        {
            using MemoryStream file = new(bomb.Bytes);
            ImportReport report = await Given.DoneAsync<ImportAreas, ImportReport>(installation.Enter, import =>
                import.RunAsync(new AreaFile(file), Actor.Operator, TestContext.Current.CancellationToken));

            Assert.False(report.IsSaved, $"{bomb} was taken");
            Assert.InRange(report.Faults.Count, 1, 1001);
        }
    }

    [Fact]
    public async Task A_boundary_of_too_many_points_is_refused_and_one_of_many_is_drawn()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");

        ImportReport many = await this.ImportAsync(installation, JsonBombs.Boundary(300_000));
        ImportReport tooMany = await this.ImportAsync(installation, JsonBombs.Boundary(1_000_000));

        Assert.Equal((true, 1), (many.IsSaved, many.Added));
        Assert.Equal("areas-feature-is-too-large", Assert.Single(tooMany.Faults).What.Code);
    }

    // Twenty times the file and a little: text, cells, faults, all of it counted though most is garbage at once.
    private static long Allowed(byte[] bytes) => (20L * bytes.Length) + (16L * Bomb.Megabyte);

    private static long CostOf(Action read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        read();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static (int Faults, bool IsTaken) Read(string format, byte[] bytes)
    {
        using MemoryStream file = new(bytes);
        if (format == "pb")
        {
            PbReading reading = PbReader.Read(file);
            return (reading.Faults.Length, reading.File is not null);
        }

        ElectionReading election = format switch
        {
            "blt" => BltReader.Read(file),
            "preflib" => PrefLibReader.Read(file),
            _ => CsvReader.Read(file),
        };
        return (election.Faults.Length, election.File is not null);
    }

    private async Task<ImportReport> ImportAsync(TestInstallation installation, string text)
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes(text));
        return await Given.DoneAsync<ImportAreas, ImportReport>(installation.Enter, import =>
            import.RunAsync(new AreaFile(file), Actor.Operator, TestContext.Current.CancellationToken));
    }
}
