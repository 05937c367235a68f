using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Councils;

/// <summary>The files as the Office for National Statistics publishes them.</summary>
public sealed class PublishedAreasTests
{
    [Theory, BothEngines]
    public async Task Rochdales_wards_and_lsoas_are_read_without_a_fault(string engine)
    {
        Assert.SkipWhen(AreaFiles.Published is null, "The published files are not beside the repository.");
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);

        ImportReport wards = await ImportAsync(installation, "geojson/rochdale_wards_2025_E08000005.geojson");
        ImportReport lsoas = await ImportAsync(installation, "geojson/rochdale_lsoa2021_E08000005.geojson");
        ImportReport former = await ImportAsync(installation, "geojson/rochdale_lsoa2011_E08000005.geojson");
        ImportReport names = await ImportAsync(installation, "ons/wards_2025.csv");
        ImportReport people = await ImportAsync(installation, "ons/lsoa21_ward25_lad_pop.csv");

        Assert.Equal((20, 135, 134), (wards.Added, lsoas.Added, former.Added));
        Assert.Equal((0, 0), (names.Added, names.Changed));
        Assert.Equal((0, 135), (people.Added, people.Changed));
        Assert.Equal(names.Read - 20, names.Skipped);
        Assert.All([wards, lsoas, former, names, people], report => Assert.Empty(report.Faults));
        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        CancellationToken cancel = TestContext.Current.CancellationToken;
        Assert.Equal(135, await db.Areas.CountAsync(a => a.Vintage == "2021" && a.WardCode != null, cancel));
        Assert.InRange(await db.Areas.SumAsync(a => a.Population ?? 0, cancel), 220_000, 230_000);
    }

    [Fact]
    public async Task The_wards_of_another_council_are_all_skipped()
    {
        Assert.SkipWhen(AreaFiles.Published is null, "The published files are not beside the repository.");
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");

        ImportReport report = await ImportAsync(installation, "geojson/oldham_wards_2025_E08000004.geojson");

        Assert.Equal((20, 0, 20), (report.Read, report.Added, report.Skipped));
    }

    private static async Task<ImportReport> ImportAsync(TestInstallation installation, string file)
    {
        await using FileStream content = File.OpenRead(Path.Combine(AreaFiles.Published!, file));
        return await installation.ImportAsync(new AreaFile(content));
    }
}
