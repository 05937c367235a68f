using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.Bookkeeping;
using ToadLane.Councils;
using ToadLane.Ledger;
using ToadLane.People.Demonstration;
using ToadLane.Storage;

namespace ToadLane.Demonstration;

/// <summary>
/// One council of the demonstration: its people, wards, neighbourhoods, partnerships, powers and decisions.
/// </summary>
internal sealed class CouncilStory(Stagehand stage, string? areaFolder, int seed)
{
    private readonly Random random = new(seed);

    public async Task TellAsync(CancellationToken cancel)
    {
        Cast cast = await Cast.AssembleAsync(stage, cancel);
        await this.ImportAreasAsync(cast, cancel);
        List<Body> partnerships = [];
        IReadOnlyList<string> names = Places.Of(stage.Council.Slug);
        IReadOnlyList<IReadOnlyList<AreaId>> wards = await this.WardsAsync(names, cancel);
        for (int place = 0; place < names.Count; place++)
        {
            Neighbourhood neighbourhood = await this.DrawAsync(names[place], wards[place], cast, cancel);
            partnerships.Add(await this.FoundAsync(neighbourhood, cast, cancel));
        }

        foreach (StoryPlan plan in StoryPlan.For(stage.Council.Slug))
        {
            Body body = partnerships[plan.Place];
            Power power = await this.HandOverAsync(plan, body, names[plan.Place], cast, cancel);
            DecisionStory story = new(stage, cast, new Scene(plan, power, body, names[plan.Place]), this.random);
            await story.TellAsync(cancel);
        }

        stage.Clock.Set(stage.Clock.Today);
    }

    private async Task ImportAreasAsync(Cast cast, CancellationToken cancel)
    {
        string? file = areaFolder is null || !Directory.Exists(areaFolder) ? null : Directory
            .EnumerateFiles(areaFolder, $"*_wards_*_{stage.Council.GssCode}.geojson")
            .Order(StringComparer.Ordinal).LastOrDefault();
        if (file is not null)
        {
            await using FileStream content = File.OpenRead(file);
            await stage.DoAsync<ImportAreas, ImportReport>(import =>
                import.RunAsync(new AreaFile(content), cast.Administrator, cancel));
        }
    }

    // Each neighbourhood gets the ward of its own name and its share of the others, so that a map shows three places.
    private async Task<IReadOnlyList<IReadOnlyList<AreaId>>> WardsAsync(
        IReadOnlyList<string> names, CancellationToken cancel)
    {
        List<Area> all = await stage.AskAsync<ToadLaneDb, List<Area>>(db =>
            db.Areas.AsNoTracking().Where(a => a.Kind == AreaKind.Ward).OrderBy(a => a.Name).ToListAsync(cancel));
        List<AreaId>[] shares = [.. names.Select(_ => new List<AreaId>())];
        foreach (Area ward in all)
        {
            int named =
                names.ToList().FindIndex(n => ward.Name.Contains(n.Split(' ')[0], StringComparison.OrdinalIgnoreCase));
            (named >= 0 ? shares[named] : shares.MinBy(s => s.Count)!).Add(ward.Id);
        }

        return shares;
    }

    private Task<Neighbourhood> DrawAsync(string name, IReadOnlyList<AreaId> wards, Cast cast, CancellationToken cancel)
    {
        NeighbourhoodDrawing drawing = new(name, wards)
        {
            Description = "Drawn for the demonstration. The real boundaries are for its residents to draw.",
        };
        return stage.DoAsync<DrawNeighbourhood, Neighbourhood>(draw => draw.RunAsync(drawing, cast.Officer, cancel));
    }

    private async Task<Body> FoundAsync(Neighbourhood place, Cast cast, CancellationToken cancel)
    {
        NewBody founding = new(place.Slug, $"{place.Name} partnership", BodyKind.Partnership, place.Id)
        {
            Constituencies =
            [
                new("Residents", ConstituencyInterest.Residents, 6),
                new("Friends of the parks", ConstituencyInterest.Stakeholders, 1),
                new("Shops and businesses", ConstituencyInterest.Stakeholders, 1),
                new("Schools", ConstituencyInterest.Stakeholders, 1),
                new("Ward councillors", ConstituencyInterest.Stakeholders, 2),
            ],
        };
        Body body = await stage.DoAsync<FoundBody, Body>(found => found.RunAsync(founding, cast.Officer, cancel));
        DateOnly today = DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime);
        NewMember member =
            new(body.Constituencies[0].Id, DemonstrationPerson.Member.Name, today) { ResidentId = cast.MemberId };
        string[] others = ["Brenda Kershaw", "Tariq Mahmood", "Sian Pugh"];
        foreach (NewMember seated in others.Select(n => new NewMember(body.Constituencies[0].Id, n, today))
            .Prepend(member))
        {
            await stage.DoAsync<SeatMember, Member>(seat => seat.RunAsync(body.Id, seated, cast.Officer, cancel));
        }

        return body;
    }

    private async Task<Power> HandOverAsync(
        StoryPlan plan, Body body, string place, Cast cast, CancellationToken cancel)
    {
        DateOnly from = DateOnly.FromDateTime(stage.Clock.Today.AddDays(-plan.StartedDaysAgo - 20));
        NewPower handing = new(
            body.Id,
            $"Environmental budget: {plan.TitleFor(place)}",
            new Pence(plan.Pounds * 100),
            from,
            from.AddYears(1))
        {
            Clause = $"Neighbourhood agreement with {body.Name}, clause 4 (invented)",
            DecisionMaker = "Director of Neighbourhoods",
            DecisionMakerId = cast.DecisionMaker.Id,
            ToChangeIt = "A vote of the partnership and of the council’s cabinet, with three months’ notice",
        };
        stage.Clock.Set(stage.Clock.Today.AddDays(-plan.StartedDaysAgo - 20));
        Power power =
            await stage.DoAsync<HandOverPower, Power>(hand => hand.RunAsync(handing, cast.DecisionMaker, cancel));
        await stage.DoAsync<OpenPot, Pot>(open => open.RunAsync(power.Id, cast.DecisionMaker, cancel));
        return power;
    }
}

/// <summary>What a decision's story is about.</summary>
internal sealed record Scene(StoryPlan Plan, Power Power, Body Body, string Place);
