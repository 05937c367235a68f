using Microsoft.EntityFrameworkCore;
using ToadLane.Bookkeeping;
using ToadLane.Decisions;
using ToadLane.Decisions.Delivery;
using ToadLane.Decisions.Outcomes;
using ToadLane.Ledger;
using ToadLane.Testing.Databases;
using static ToadLane.Tests.Bookkeeping.OpenedPot;

namespace ToadLane.Tests.Decisions.Outcomes;

public sealed class AdoptResultTests
{
    [Theory, BothEngines]
    public async Task Every_winner_gets_its_money_set_aside(string engine)
    {
        await using CountedDecision counted = await CountedDecision.StartAsync(engine);

        IReadOnlyList<Project> projects = await counted.AdoptAsync();

        Assert.Equal([1, 2], projects.Select(p => p.Number));
        PotFigures figures = await counted.World.FiguresAsync();
        Assert.Equal(CountedDecision.Cost + CountedDecision.Cost, figures.Promised);
        Decision decision = await counted.World.ReadAsync(db => db.Decisions.SingleAsync(Cancel));
        Assert.Equal(DecisionStage.Adopted, decision.StageAt(counted.World.Installation.Clock.Now));
        Assert.Equal("Cabinet minute 12 of 2026", decision.Adoption!.UnderClause);
        Assert.True((await counted.World.CheckAsync()).IsSound);
    }

    [Theory, BothEngines]
    public async Task A_departure_sets_aside_nothing_for_what_it_leaves_out_and_says_why(string engine)
    {
        await using CountedDecision counted = await CountedDecision.StartAsync(engine);
        AdoptionAnswer answer = counted.Adopted with
        {
            Verdict = AdoptionVerdict.Departed,
            Dropped = [new(1, "The land is not the council's")],
        };

        Outcome<Decision> outcome = await counted.TryAsync(answer, counted.World.Director);

        Assert.True(outcome.Succeeded(out _, out _));
        Assert.Equal([2], (await counted.ProjectsAsync()).Select(p => p.Number));
        Assert.Equal(CountedDecision.Cost, (await counted.World.FiguresAsync()).Promised);
        Departure departure = await counted.World.ReadAsync(db => db.Departures.SingleAsync(Cancel));
        Assert.Equal((1, "The land is not the council's"), (departure.Number, departure.Reason));
    }

    [Theory]
    [InlineData(AdoptionVerdict.Adopted, "", "", "reason-is-missing")]
    [InlineData(AdoptionVerdict.Adopted, "Because", "1:No", "adoption-drops-nothing")]
    [InlineData(AdoptionVerdict.Departed, "Because", "", "departure-drops-nothing")]
    [InlineData(AdoptionVerdict.Departed, "Because", "3:No", "not-a-winner")]
    [InlineData(AdoptionVerdict.Departed, "Because", "1:No,1:No", "not-a-winner")]
    [InlineData(AdoptionVerdict.Departed, "Because", "1: ", "project-reason-is-missing")]
    public async Task An_answer_that_does_not_fit_the_result_changes_nothing(
        AdoptionVerdict verdict, string reason, string dropped, string code)
    {
        await using CountedDecision counted = await CountedDecision.StartAsync("sqlite");
        AdoptionAnswer answer = counted.Adopted with
        {
            Verdict = verdict,
            Reason = reason,
            Dropped =
            [
                .. dropped.Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(d => new DroppedProject(d[0] - '0', d[2..])),
            ],
        };

        Refusal refusal = await RefusalAsync(counted, answer, counted.World.Director);

        Assert.Equal(code, refusal.Code);
        Assert.Null((await counted.World.ReadAsync(db => db.Decisions.SingleAsync(Cancel))).Adoption);
        Assert.Empty(await counted.ProjectsAsync());
    }

    [Theory]
    [InlineData(Role.Visitor, "not-yours")]
    [InlineData(Role.Resident, "not-yours")]
    [InlineData(Role.PartnershipMember, "not-yours")]
    [InlineData(Role.Officer, "not-yours")]
    [InlineData(Role.Administrator, "not-yours")]
    [InlineData(Role.Clock, "not-yours")]
    [InlineData(Role.DecisionMaker, "not-the-decision-maker")]
    public async Task Only_the_person_whom_the_power_names_may(Role role, string code)
    {
        await using CountedDecision counted = await CountedDecision.StartAsync("sqlite");

        Refusal refusal = await RefusalAsync(counted, counted.Adopted, Somebody("Somebody else", role));

        Assert.Equal(code, refusal.Code);
    }

    [Theory, BothEngines]
    public async Task When_the_pot_has_too_little_nothing_is_adopted(string engine)
    {
        await using CountedDecision counted = await CountedDecision.StartAsync(engine);
        await counted.World.CommitAsync("other", new Pence(15_000_00));

        Refusal refusal = await RefusalAsync(counted, counted.Adopted, counted.World.Director);

        Assert.Equal("more-than-free", refusal.Code);
        Assert.Equal(new Pence(15_000_00), (await counted.World.FiguresAsync()).Promised);
        Assert.Empty(await counted.ProjectsAsync());
    }

    [Theory, BothEngines]
    public async Task Two_who_act_at_once_do_it_once(string engine)
    {
        await using CountedDecision counted = await CountedDecision.StartAsync(engine);

        Outcome<Decision>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Task.Run(() => counted.TryAsync(counted.Adopted, counted.World.Director))));

        Assert.Single(outcomes, o => o.Succeeded(out _, out _));
        Assert.Equal(2, (await counted.ProjectsAsync()).Count);
    }

    private static async Task<Refusal> RefusalAsync(CountedDecision counted, AdoptionAnswer answer, Actor actor)
    {
        Outcome<Decision> outcome = await counted.TryAsync(answer, actor);
        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        return refusal;
    }
}
