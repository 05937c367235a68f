using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Councils;

public sealed class ImportAreasTests
{
    [Theory, BothEngines]
    public async Task Wards_with_boundaries_are_added_with_their_year(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);

        ImportReport report = await installation.ImportAsync(AreaFiles.Of(AreaFiles.Wards(
            AreaFiles.Ward("E05014033", "Balderstone & Kirkholt"), AreaFiles.Ward("E05014034", "Bamford", -2.19))));

        Assert.Equal((2, 2, 0, 0), (report.Read, report.Added, report.Changed, report.Skipped));
        Assert.True(report.IsSaved);
        Area bamford = await FindAsync(installation, "E05014034");
        Assert.Equal(("Bamford", "2025", AreaKind.Ward), (bamford.Name, bamford.Vintage, bamford.Kind));
        Assert.Equal((-2.19, -2.18), (bamford.Boundary!.West, bamford.Boundary.East));
    }

    [Theory, BothEngines]
    public async Task A_csv_adds_names_people_and_wards_and_keeps_the_boundary(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await installation.ImportAsync(AreaFiles.Of(AreaFiles.Wards(AreaFiles.Ward("E05014033", "Old name"))));

        ImportReport wards = await installation.ImportAsync(AreaFiles.Of(
            "wd25cd,wd25nm,ladcd,population\nE05014033,New name,E08000005,11000\n"));
        ImportReport lsoas = await installation.ImportAsync(AreaFiles.Of(
            "lsoa21cd,lsoa21nm,ladcd,wd25cd_bestfit,pop2021_total\n"
            + "E01005464,Rochdale 016A,E08000005,E05014033,1500\n"));

        Assert.Equal((0, 1), (wards.Added, wards.Changed));
        Assert.Equal((1, 0), (lsoas.Added, lsoas.Changed));
        Area ward = await FindAsync(installation, "E05014033");
        Assert.Equal(("New name", 11000), (ward.Name, ward.Population));
        Assert.NotNull(ward.Boundary);
        Area lsoa = await FindAsync(installation, "E01005464");
        Assert.Equal(("2021", "E05014033", 1500), (lsoa.Vintage, lsoa.WardCode, lsoa.Population));
    }

    [Theory, BothEngines]
    public async Task The_same_file_again_changes_nothing(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        string file = AreaFiles.Wards(AreaFiles.Ward("E05014033", "Balderstone & Kirkholt"));
        await installation.ImportAsync(AreaFiles.Of(file));

        ImportReport again = await installation.ImportAsync(AreaFiles.Of(file));

        Assert.Equal((1, 0, 0), (again.Read, again.Added, again.Changed));
    }

    [Theory, BothEngines]
    public async Task Another_year_of_the_same_ward_is_another_area(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        await installation.ImportAsync(AreaFiles.Of("WD25CD,WD25NM\nE05014033,Balderstone\n"));

        ImportReport next = await installation.ImportAsync(AreaFiles.Of("WD26CD,WD26NM\nE05014033,Balderstone\n"));

        Assert.Equal(1, next.Added);
        Assert.Equal(2, await CountAsync(installation));
    }

    [Theory, BothEngines]
    public async Task Rows_of_other_councils_are_skipped_even_when_they_are_wrong(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);

        ImportReport report = await installation.ImportAsync(AreaFiles.Of(
            "wd25cd,wd25nm,ladcd\nE05014033,Balderstone,E08000005\nnonsense,Elsewhere,E09000022\n"));

        Assert.Equal((2, 1, 1, 0), (report.Read, report.Added, report.Skipped, report.Faults.Count));
    }

    [Theory, BothEngines]
    public async Task One_fault_keeps_the_whole_file_out_unless_the_good_rows_are_asked_for(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        const string file = "wd25cd,wd25nm\nE05014033,Balderstone\nE0501403,Bamford\nE05014035,Castleton\n";

        ImportReport refused = await installation.ImportAsync(AreaFiles.Of(file));
        int after = await CountAsync(installation);
        ImportReport kept = await installation.ImportAsync(
            AreaFiles.Of(file) with { Faults = FaultPolicy.KeepGoodRows });

        Assert.Equal((false, 0, 0), (refused.IsSaved, refused.Added, after));
        Assert.Equal((true, 2), (kept.IsSaved, kept.Added));
        Assert.Equal(3, Assert.Single(kept.Faults).Place.Line);
    }

    [Theory, BothEngines]
    public async Task An_import_leaves_one_row_in_the_record(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);

        await installation.ImportAsync(AreaFiles.Of("WD25CD,WD25NM\nE05014033,Balderstone\n"));

        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        AuditEntry entry = await db.AuditEntries.SingleAsync(
            e => e.Act == Act.ImportAreas, TestContext.Current.CancellationToken);
        Assert.Equal("1 rows read: 1 added, 0 changed, 0 faults", entry.Why);
    }

    [Fact]
    public async Task Progress_rises_to_a_hundred()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        Percentages seen = new();

        await installation.ImportAsync(
            AreaFiles.Of("WD25CD,WD25NM\nE05014033,Balderstone\nE05014034,Bamford\n") with { Progress = seen });

        Assert.Equal(100, seen.Values[^1]);
        Assert.Equal(seen.Values.Order(), seen.Values);
    }

    [Theory]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Officer, false)]
    [InlineData(Role.DecisionMaker, false)]
    [InlineData(Role.PartnershipMember, false)]
    [InlineData(Role.Resident, false)]
    [InlineData(Role.Visitor, false)]
    [InlineData(Role.Clock, false)]
    public async Task Only_an_administrator_imports_areas(Role role, bool may)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        await using AsyncServiceScope scope = installation.Enter();
        ImportAreas import = scope.ServiceProvider.GetRequiredService<ImportAreas>();
        Actor actor = new(null, "Someone", new HashSet<Role> { role }, new HashSet<Guid>());

        Outcome<ImportReport> outcome = await import.RunAsync(
            AreaFiles.Of("WD25CD,WD25NM\nE05014033,Balderstone\n"), actor, TestContext.Current.CancellationToken);

        Assert.Equal(may, outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal(may ? null : "not-yours", refusal?.Code);
    }

    private static async Task<Area> FindAsync(TestInstallation installation, string code)
    {
        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        return await db.Areas.SingleAsync(a => a.Code == code, TestContext.Current.CancellationToken);
    }

    private static async Task<int> CountAsync(TestInstallation installation)
    {
        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        return await db.Areas.CountAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Percentages : IProgress<int>
    {
        public List<int> Values { get; } = [];

        public void Report(int value) => this.Values.Add(value);
    }
}
