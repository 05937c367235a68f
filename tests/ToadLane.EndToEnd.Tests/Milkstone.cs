using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Bodies;
using ToadLane.Bookkeeping;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Plans;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;
using ToadLane.People.Demonstration;
using ToadLane.Storage;
using ToadLane.Testing;

namespace ToadLane.EndToEnd.Tests;

/// <summary>
/// What is there before the story begins: a neighbourhood, its partnership with Imran Qureshi on it, a budget of
/// £12,000 in its pot, and a decision about it for which people can propose ideas from today.
/// </summary>
public sealed record Milkstone(LiveSite Site, Decision Decision)
{
    public const string Slug = "a-greener-milkstone";

    private static readonly Pence Budget = new(12_000_00);

    public Timetable Times => Decision.Timetable;

    public static async Task<Milkstone> BuildAsync(LiveSite site)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        Power power = await HandOverAsync(site);
        DateTime now = site.Clock.Today;
        NewDecision plan = new(power.Id, Slug, "A greener Milkstone", "What should the money pay for?", Budget)
        {
            Timetable = new(now.AddDays(-1), now.AddDays(28), now.AddDays(56), now.AddDays(70)),
            Rules = new VotingRules(BallotStyle.WithinBudget, CountingRule.Greedy),
        };
        Decision decision = await site.DoAsync<PlanDecision, Decision>(planning =>
            planning.RunAsync(plan, Actor.Operator, cancel));
        return new Milkstone(site, decision);
    }

    /// <summary>The same without the decision: the money is handed over, and nothing is planned yet.</summary>
    public static async Task<Power> HandOverAsync(LiveSite site)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await site.DoAsync<AddDemonstrationPeople, int>(add => add.RunAsync(Actor.Operator, cancel));
        Neighbourhood place = await site.DoAsync<DrawNeighbourhood, Neighbourhood>(draw =>
            draw.RunAsync(new NeighbourhoodDrawing("Milkstone", []), Actor.Operator, cancel));
        return await HandOverAsync(site, await FoundAsync(site, place, cancel), cancel);
    }

    /// <summary>Somebody else's idea, costed at £5,000.</summary>
    public Task ProposeAsync(string title) =>
        Given.AProposalAsync(Site.Enter, Decision, ProposalStage.Feasible, Given.AText with { Title = title });

    /// <summary>Ends the time for ideas, and publishes the ballot.</summary>
    public async Task PublishAsync()
    {
        await Site.WaitUntilAsync(Times.ProposalsCloseAt);
        await Given.PublishedAsync(Site.Enter, Decision);
    }

    /// <summary>Uploads the register of three electors, and gives the codes in their letters.</summary>
    public async Task<IReadOnlyList<string>> PostLettersAsync()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        byte[] register = System.Text.Encoding.UTF8.GetBytes(Poll.Register(3));
        using MemoryStream first = new(register);
        await Site.DoAsync<UploadRegister, RegisterReport>(upload =>
            upload.RunAsync(Decision.Id, new(first, FaultPolicy.RefuseAll), Actor.Operator, cancel));
        using MemoryStream second = new(register);
        IssuedCodes issued = await Site.DoAsync<IssueCodes, IssuedCodes>(issue =>
            issue.RunAsync(Decision.Id, new CodeOrder(second), Actor.Operator, cancel));
        return [.. issued.Letters.Select(letter => letter.Code.ToString())];
    }

    private static async Task<Body> FoundAsync(LiveSite site, Neighbourhood place, CancellationToken cancel)
    {
        NewBody founding = new("milkstone", "The Milkstone Partnership", BodyKind.Partnership, place.Id)
        {
            Constituencies = [new("Residents", ConstituencyInterest.Residents, 6)],
        };
        Body body = await site.DoAsync<FoundBody, Body>(found => found.RunAsync(founding, Actor.Operator, cancel));
        DateOnly today = DateOnly.FromDateTime(site.Clock.Today);
        NewMember seated = new(body.Constituencies[0].Id, DemonstrationPerson.Member.Name, today)
        {
            ResidentId = await IdOfAsync(site, DemonstrationPerson.Member, cancel),
        };
        await site.DoAsync<SeatMember, Member>(seat => seat.RunAsync(body.Id, seated, Actor.Operator, cancel));
        return body;
    }

    private static async Task<Power> HandOverAsync(LiveSite site, Body body, CancellationToken cancel)
    {
        DateOnly today = DateOnly.FromDateTime(site.Clock.Today);
        NewPower handing = new(body.Id, "The environmental budget", Budget, today.AddDays(-20), today.AddYears(1))
        {
            Clause = "Neighbourhood agreement, clause 4",
            DecisionMaker = "Director of Neighbourhoods",
            DecisionMakerId = await IdOfAsync(site, DemonstrationPerson.DecisionMaker, cancel),
            ToChangeIt = "A vote of the partnership and of the cabinet",
        };
        Power power = await site.DoAsync<HandOverPower, Power>(hand =>
            hand.RunAsync(handing, Actor.Operator, cancel));
        await site.DoAsync<OpenPot, Pot>(open => open.RunAsync(power.Id, Actor.Operator, cancel));
        return power;
    }

    private static async Task<Guid> IdOfAsync(LiveSite site, DemonstrationPerson person, CancellationToken cancel)
    {
        await using AsyncServiceScope scope = site.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        return (await db.Residents.SingleAsync(r => r.Email == person.Email, cancel)).Id.Value;
    }
}
