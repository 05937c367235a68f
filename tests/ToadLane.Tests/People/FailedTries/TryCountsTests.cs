using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.People.FailedTries;
using ToadLane.Storage;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.People.FailedTries;

public sealed class TryCountsTests
{
    private static readonly TryAllowance Five = new("rochdale typed 7 ANN OL161LN", 5, TimeSpan.FromMinutes(6));
    private static readonly TryAllowance Other = new("rochdale typed 7 BEN OL161LN", 5, TimeSpan.FromMinutes(6));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task After_five_tries_there_is_one_more_each_six_minutes_and_never_more_than_five(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        TryCounts counts = installation.Services.GetRequiredService<TryCounts>();

        Assert.Equal(5, await UseUpAsync(counts));
        Assert.True(await counts.AreLeftAsync([Other], Cancel));
        Assert.False(await counts.AreLeftAsync([Other, Five], Cancel));
        installation.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await UseUpAsync(counts));
        installation.Clock.Advance(TimeSpan.FromMinutes(12));
        Assert.Equal(2, await UseUpAsync(counts));
        installation.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(5, await UseUpAsync(counts));
    }

    [Theory, BothEngines]
    public async Task Forty_nodes_that_count_at_once_count_forty(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        TryAllowance many = new("rochdale address 192.0.2.1", 41, TimeSpan.FromMinutes(1));

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => NewNode(installation)
            .CountAsync([many, Other], Cancel))));

        TryCounts counts = NewNode(installation);
        Assert.True(await counts.AreLeftAsync([many], Cancel));
        await counts.CountAsync([many], Cancel);
        Assert.False(await counts.AreLeftAsync([many], Cancel));
        Assert.False(await counts.AreLeftAsync([Other], Cancel));
    }

    [Theory, BothEngines]
    public async Task Only_hashes_are_kept_and_no_longer_than_they_are_of_use(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        TryCounts counts = installation.Services.GetRequiredService<TryCounts>();
        await counts.CountAsync([Five], Cancel);
        await using HubDb hub = installation.Services.GetRequiredService<CouncilDatabases>().OpenHub();
        FailedTry kept = await hub.FailedTries.AsNoTracking().SingleAsync(Cancel);

        installation.Clock.Advance(TimeSpan.FromMinutes(7));
        await counts.CountAsync([Other], Cancel);

        Assert.Equal(32, kept.Hash.Length);
        Assert.Equal(
            installation.Services.GetRequiredService<Vault>().Hash("hub/failed-tries", Other.What),
            (await hub.FailedTries.AsNoTracking().SingleAsync(Cancel)).Hash);
    }

    private static TryCounts NewNode(TestInstallation installation) => new(
        installation.Services.GetRequiredService<CouncilDatabases>(),
        installation.Services.GetRequiredService<Vault>(),
        installation.Clock);

    private static async Task<int> UseUpAsync(TryCounts counts)
    {
        int used = 0;
        while (await counts.AreLeftAsync([Five], Cancel))
        {
            await counts.CountAsync([Five], Cancel);
            used++;
        }

        return used;
    }
}
