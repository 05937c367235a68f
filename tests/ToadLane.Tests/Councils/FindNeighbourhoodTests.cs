using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Storage;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Councils;

public sealed class FindNeighbourhoodTests
{
    [Theory]
    [InlineData("pennines", "Pennines")]
    [InlineData("PENN", "Pennines")]
    [InlineData("littleborough", "Pennines")]
    [InlineData("lakeside little", "Pennines")]
    [InlineData("milnrow and newhey", "Pennines")]
    [InlineData("ty mawr", "Tŷ Mawr")]
    [InlineData("bamford", "Bamford")]
    [InlineData("row", "")]
    [InlineData("", "")]
    [InlineData("!?", "")]
    public async Task A_place_is_found_by_the_words_of_its_name_or_ward(string words, string expected)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync("sqlite");
        await installation.ImportAsync(AreaFiles.Of(
            "WD25CD,WD25NM\nE05014034,Bamford\nE05014041,Littleborough Lakeside\nE05014043,Milnrow & Newhey\n"));
        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        DrawNeighbourhood draw = scope.ServiceProvider.GetRequiredService<DrawNeighbourhood>();
        CancellationToken cancel = TestContext.Current.CancellationToken;
        IReadOnlyList<NamedArea> wards = await db.LatestWardsAsync(cancel);
        await draw.RunAsync(new("Pennines", [wards[1].Id, wards[2].Id]), Actor.Operator, cancel);
        await draw.RunAsync(new("Tŷ Mawr", []), Actor.Operator, cancel);

        IReadOnlyList<FoundPlace> found = await FindNeighbourhood.ByWordsAsync(db, words, cancel);

        Assert.Equal(expected, string.Join(", ", found.Select(f => f.Name)));
        Assert.All(found, f => Assert.Equal(f.Name == "Bamford", f.Slug is null));
    }

    [Theory]
    [InlineData("OL16 1AB", true)]
    [InlineData("ol161ab", true)]
    [InlineData("OL16", true)]
    [InlineData("Norden", false)]
    [InlineData("", false)]
    public void A_postcode_is_recognised(string words, bool expected)
    {
        Assert.Equal(expected, FindNeighbourhood.LooksLikeAPostcode(words));
    }
}
