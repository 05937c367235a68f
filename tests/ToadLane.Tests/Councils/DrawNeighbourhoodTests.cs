using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Councils;

public sealed class DrawNeighbourhoodTests
{
    [Theory, BothEngines]
    public async Task A_neighbourhood_is_drawn_from_areas_within_another(string engine)
    {
        await using TestInstallation installation = await WithWardsAsync(engine);
        NeighbourhoodId rochdale =
            await MustDrawAsync(installation, new("Rochdale town", [await AreaAsync(installation, 0)]));

        NeighbourhoodId park = await MustDrawAsync(
            installation, new("Queen’s Park & Tŷ Mawr", [await AreaAsync(installation, 1)]) { Parent = rochdale });

        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Neighbourhood drawn = await db.Neighbourhoods.SingleAsync(n => n.Id == park, Cancel);
        Assert.Equal(("queens-park-ty-mawr", rochdale), (drawn.Slug, drawn.ParentId));
        Assert.Equal(["Bamford", "Castleton"], (await db.AreasCoveredAsync(rochdale, Cancel)).Select(a => a.Name));
        Assert.Equal(
            ["queens-park-ty-mawr", "rochdale-town"],
            (await db.NeighbourhoodsOfAsync(await AreaAsync(installation, 1), Cancel)).Select(n => n.Slug));
        Assert.Equal(2, await db.AuditEntries.CountAsync(e => e.Act == Act.DrawNeighbourhood, Cancel));
    }

    [Theory, BothEngines]
    public async Task Drawing_anew_changes_the_areas_and_keeps_the_address(string engine)
    {
        await using TestInstallation installation = await WithWardsAsync(engine);
        NeighbourhoodId id = await MustDrawAsync(
            installation, new("North", [await AreaAsync(installation, 0), await AreaAsync(installation, 1)]));

        await MustDrawAsync(
            installation,
            new("The North", [await AreaAsync(installation, 1), await AreaAsync(installation, 2)]) { Existing = id });

        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Neighbourhood drawn = await db.Neighbourhoods.Include(n => n.Areas).SingleAsync(Cancel);
        Assert.Equal(("north", "The North"), (drawn.Slug, drawn.Name));
        Assert.Equal(["Castleton", "Healey"], drawn.Areas.Select(a => a.Name).Order());
    }

    [Fact]
    public async Task A_neighbourhood_without_areas_is_drawn_before_any_boundary_is_loaded()
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");

        Assert.Null(await DrawAsync(installation, new("Heywood", [])));
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_refused()
    {
        await using TestInstallation installation = await WithWardsAsync("sqlite");
        AreaId bamford = await AreaAsync(installation, 0);
        NeighbourhoodId north = await MustDrawAsync(installation, new("North", [bamford]));

        Assert.Equal("neighbourhood-has-no-name", await DrawAsync(installation, new("  ", [])));
        Assert.Equal("neighbourhood-has-no-name", await DrawAsync(installation, new(new string('x', 201), [])));
        Assert.Equal(
            "neighbourhood-description-is-too-long",
            await DrawAsync(installation, new("South", []) { Description = new string('x', 2001) }));
        Assert.Equal("no-such-area", await DrawAsync(installation, new("South", [Ids.New<AreaId>()])));
        Assert.Equal(
            "no-such-neighbourhood",
            await DrawAsync(installation, new("South", []) { Existing = Ids.New<NeighbourhoodId>() }));
        Assert.Equal(
            "no-such-neighbourhood",
            await DrawAsync(installation, new("South", []) { Parent = Ids.New<NeighbourhoodId>() }));
        Assert.Equal("neighbourhood-already-there", await DrawAsync(installation, new("NORTH!", [])));
        Assert.Equal("neighbourhoods-share-an-area", await DrawAsync(installation, new("South", [bamford])));
        Assert.Equal(
            "neighbourhood-within-itself",
            await DrawAsync(installation, new("North", []) { Existing = north, Parent = north }));
    }

    [Theory]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Officer, true)]
    [InlineData(Role.DecisionMaker, false)]
    [InlineData(Role.PartnershipMember, false)]
    [InlineData(Role.Resident, false)]
    [InlineData(Role.Visitor, false)]
    [InlineData(Role.Clock, false)]
    public async Task Only_officers_and_administrators_draw_neighbourhoods(Role role, bool may)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        await using AsyncServiceScope scope = installation.Enter();
        DrawNeighbourhood draw = scope.ServiceProvider.GetRequiredService<DrawNeighbourhood>();
        Actor actor = new(null, "Someone", new HashSet<Role> { role }, new HashSet<Guid>());

        Outcome<Neighbourhood> outcome = await draw.RunAsync(new("Heywood", []), actor, Cancel);

        Assert.Equal(may, outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal(may ? null : "not-yours", refusal?.Code);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<TestInstallation> WithWardsAsync(string engine)
    {
        TestInstallation installation = await TestInstallation.StartAsync(engine);
        await installation.ImportAsync(AreaFiles.Of(
            "WD25CD,WD25NM\nE05014034,Bamford\nE05014035,Castleton\nE05014038,Healey\n"));
        return installation;
    }

    private static async Task<AreaId> AreaAsync(TestInstallation installation, int index)
    {
        await using AsyncServiceScope scope = installation.Enter();
        return (await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().LatestWardsAsync(Cancel))[index].Id;
    }

    private static async Task<NeighbourhoodId> MustDrawAsync(
        TestInstallation installation, NeighbourhoodDrawing drawing)
    {
        await using AsyncServiceScope scope = installation.Enter();
        DrawNeighbourhood draw = scope.ServiceProvider.GetRequiredService<DrawNeighbourhood>();
        Outcome<Neighbourhood> outcome = await draw.RunAsync(drawing, Actor.Operator, Cancel);
        Assert.True(outcome.Succeeded(out Neighbourhood? drawn, out Refusal? refusal), refusal?.Message);
        return drawn.Id;
    }

    // The code of the refusal, or null when it was drawn.
    private static async Task<string?> DrawAsync(TestInstallation installation, NeighbourhoodDrawing drawing)
    {
        await using AsyncServiceScope scope = installation.Enter();
        DrawNeighbourhood draw = scope.ServiceProvider.GetRequiredService<DrawNeighbourhood>();
        Outcome<Neighbourhood> outcome = await draw.RunAsync(drawing, Actor.Operator, Cancel);
        return outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;
    }
}
