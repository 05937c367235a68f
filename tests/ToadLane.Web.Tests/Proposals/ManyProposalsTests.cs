using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;
using ToadLane.Storage;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Proposals;

/// <summary>Counts queries and time, so nothing else may run meanwhile.</summary>
[Collection(nameof(ByItself))]
public sealed class ManyProposalsTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    [Fact]
    public async Task A_thousand_proposals_are_a_small_quick_page()
    {
        Decision decision = await Given.ADecisionAsync(site.Enter);
        await this.FillAsync(decision, 1000);
        Person person = await site.APerson().GoAsync(List(decision));
        await person.GoAsync(List(decision) + "?words=flowers");

        int queries = await site.Queries.DuringAsync(() => person.GoAsync(List(decision)));
        long bytes = (await ReadAsync(person, List(decision) + "?sheet=20")).Length;
        TimeSpan fastest = await FastestAsync(person, List(decision) + "?words=canal&sheet=7");

        Assert.Equal("1000 ideas", person.Page.QuerySelector("#found")!.TextContent);
        Assert.InRange(queries, 1, 6);
        Assert.InRange(bytes, 1_000, 200_000);
        Assert.InRange(fastest.TotalMilliseconds, 0, 50);
    }

    private static string List(Decision decision) => $"/rochdale/decisions/{decision.Slug}/proposals";

    private static async Task<byte[]> ReadAsync(Person person, string address)
    {
        using HttpResponseMessage response = await person.FetchAsync(address);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    // Of twenty: what the page takes, not what the machine was doing besides.
    private static async Task<TimeSpan> FastestAsync(Person person, string address)
    {
        TimeSpan fastest = TimeSpan.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await ReadAsync(person, address);
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            fastest = time < fastest ? time : fastest;
        }

        return fastest;
    }

    private async Task FillAsync(Decision decision, int count)
    {
        await using AsyncServiceScope scope = site.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        DateTime now = site.Clock.Now;
        for (int number = 1; number <= count; number++)
        {
            Proposal proposal = Proposal.Draft(decision.Id, Proposer.Unknown, [], now);
            string title = string.Create(CultureInfo.InvariantCulture, $"Benches by the canal, place {number} of many");
            proposal.Write(Given.AText with { Title = title, What = new string('w', 1500) }, Proposer.Unknown);
            proposal.Submit(number, now);
            proposal.Moderate(new Moderation(ModerationVerdict.Accepted, null, now, "Olive"));
            proposal.Cost(new Costing(CostingVerdict.Feasible, new Pence(number * 100), "A quote", now, "Olive"));
            db.Proposals.Add(proposal);
        }

        await db.SaveChangesAsync();
    }
}
