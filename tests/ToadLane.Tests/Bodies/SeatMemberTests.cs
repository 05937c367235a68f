using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Bodies;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Bodies;

public sealed class SeatMemberTests
{
    private const int Candidates = 12;

    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory, BothEngines]
    public async Task People_who_are_seated_at_once_never_outnumber_the_seats(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Body body = await Given.APartnershipAsync(installation.Enter);

        string?[] refusals = await Task.WhenAll(Enumerable.Range(1, Candidates)
            .Select(n => Task.Run(() => SeatAsync(installation, body, $"Resident {n}"))));

        int seats = body.Constituencies[0].Seats;
        Assert.Equal(seats, refusals.Count(refusal => refusal is null));
        Assert.Equal(["seats-are-full"], refusals.OfType<string>().Distinct());
        await using AsyncServiceScope scope = installation.Enter();
        Body after = await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Bodies.AsNoTracking()
            .SingleAsync(b => b.Id == body.Id, TestContext.Current.CancellationToken);
        Assert.Equal(seats, after.Members.Count);
    }

    private static async Task<string?> SeatAsync(TestInstallation installation, Body body, string name)
    {
        await using AsyncServiceScope scope = installation.Enter();
        Outcome<Member> outcome = await scope.ServiceProvider.GetRequiredService<SeatMember>().RunAsync(
            body.Id,
            new NewMember(body.Constituencies[0].Id, name, Today),
            Given.AnOfficer,
            TestContext.Current.CancellationToken);
        return outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;
    }
}
