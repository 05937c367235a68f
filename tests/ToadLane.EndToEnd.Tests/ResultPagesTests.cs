using System.Text;
using ToadLane.Counting;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Pabulib;
using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.Decisions.Elections;

namespace ToadLane.EndToEnd.Tests;

/// <summary>
/// The result of a budget and of an election, step by step, on a small phone, at twice the size on a desk, and on a
/// desk, with scripts and without: clean under axe, and nothing sticks out sideways.
/// </summary>
public sealed class ResultPagesTests(Chromium chromium)
{
    private const string Budget = """
        META
        key;value
        description;South ward
        unit;South ward
        num_projects;3
        num_votes;4
        budget;100.50
        vote_type;approval
        currency;GBP
        PROJECTS
        project_id;cost;name
        07;60.25;Benches
        8;40.25;Trees
        9;90;A path
        VOTES
        voter_id;vote
        1;07
        2;07,8
        3;8,9
        4;07
        """;

    private const string Ward = """
        4 2
        8 1 2 0
        5 2 3 0
        4 3 0
        3 4 3 0
        0
        "Ada" "Green"
        "Ben"
        "Cat"
        "Dan"
        "North ward"
        """;

    private static readonly string[] Told =
    [
        "decisions/south-ward/result",
        "decisions/south-ward/result/changes",
        "decisions/south-ward/result/rules",
        "decisions/south-ward/result/voters",
        "decisions/south-ward/result/ties",
        "decisions/south-ward/result/checks",
        "decisions/south-ward/result/projects/3",
        "elections/north-ward/sheet",
        "elections/north-ward/rules",
        "elections/north-ward/ties",
        "elections/north-ward/rejected",
    ];

    [Theory]
    [InlineData(320, Scripts.Run)]
    [InlineData(640, Scripts.Off)]
    [InlineData(1280, Scripts.Run)]
    public async Task Results_are_told_step_by_step_on_every_screen(int width, Scripts scripts)
    {
        await using LiveSite site = await LiveSite.EmptyAsync();
        await ImportAsync(site);
        await using Visitor visitor = await chromium.VisitAsync(site, new Window(scripts, width));

        await visitor.OpenAsync("/rochdale/decisions");
        await visitor.FollowAsync("North ward");
        await visitor.SeesAsync("Elected at stage 1 with 8 votes.");
        await visitor.SeesAsync("Went out at stage 3 with 3 votes, 1 fewer than the next candidate.");
        Assert.Equal(0, await visitor.SidewaysAsync());
        await visitor.FollowAsync("See the count stage by stage");
        await visitor.SeesAsync("The quota is 7 votes.");
        await visitor.FollowAsync("Next");
        await visitor.SeesAsync("Ada (Green) has 1 votes more than needed.");
        Assert.Equal(0, await visitor.SidewaysAsync());

        foreach (string page in Told)
        {
            await visitor.OpenAsync($"/rochdale/{page}");
            Assert.True(await visitor.SidewaysAsync() == 0, $"{page} scrolls sideways at {width} pixels");
        }

        await visitor.OpenAsync("/rochdale/decisions/south-ward/result/share");
        await visitor.FillAsync("Number of a voter in the ballot file", "2");
        await visitor.PressAsync("Show what it paid for");
        await visitor.SeesAsync("Everyone who voted had");
        Assert.Equal(0, await visitor.SidewaysAsync());
        await visitor.OpenAsync("/rochdale/decisions/south-ward/result/rounds");
        Assert.Equal(0, await visitor.SidewaysAsync());
        await visitor.FollowAsync("Go through it one step at a time");
        await visitor.SeesAsync("The money was shared between 4 voters");
        await visitor.FollowAsync("Next");
        await visitor.SeesAsync("Benches");
        await visitor.SeesAsync("How many people paid");
        Assert.Equal(0, await visitor.SidewaysAsync());
    }

    private static async Task ImportAsync(LiveSite site)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        CountImport budget =
            new("South ward", Budget, PbReader.Read(new StringReader(Budget)), EqualSharesOptions.Official);
        await site.DoAsync<ImportCount, Decision>(import => import.RunAsync(budget, Actor.Operator, cancel));
        ElectionReading reading = BltReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Ward)));
        ElectionImport election = new("ward.blt", Ward, reading, GregoryRule.Scottish);
        await site.DoAsync<ImportElection, HeldElection>(import => import.RunAsync(election, Actor.Operator, cancel));
    }
}
