using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Ledger;

namespace ToadLane.Tests.Decisions;

public sealed class DecisionTests
{
    private static readonly DateTime Start = new(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Timetable Times = new(Start, Start.AddDays(28), Start.AddDays(56), Start.AddDays(70));

    [Theory]
    [InlineData(-1, DecisionStage.Planned)]
    [InlineData(0, DecisionStage.Proposals)]
    [InlineData(27, DecisionStage.Proposals)]
    [InlineData(28, DecisionStage.Costing)]
    [InlineData(60, DecisionStage.Costing)]
    public void Until_the_ballot_is_published_the_stage_follows_the_clock_alone(int day, DecisionStage stage)
    {
        Decision decision = Planned();

        Assert.Equal(stage, decision.StageAt(Start.AddDays(day)));
    }

    [Fact]
    public void A_decision_walks_through_every_stage_to_its_adoption()
    {
        Decision decision = Planned();
        List<DecisionStage> stages = [];
        void Step(Refusal? refusal, int day)
        {
            Assert.Null(refusal);
            stages.Add(decision.StageAt(Start.AddDays(day)));
        }

        Step(decision.Publish(Publication(40)), 40);
        Step(decision.Open(Start.AddDays(56)), 56);
        Step(null, 70);
        Step(decision.Close(Start.AddDays(70)), 70);
        Step(decision.Count(Start.AddDays(70)), 70);
        Step(decision.Adopt(Adopted("It will be done.")), 71);

        DecisionStage[] expected =
        [
            DecisionStage.BallotPublished, DecisionStage.Voting, DecisionStage.Counting, DecisionStage.Counting,
            DecisionStage.Counted, DecisionStage.Adopted,
        ];
        Assert.Equal(expected, stages);
    }

    [Fact]
    public void Refusals_come_in_order_of_precedence()
    {
        Decision decision = Planned();

        Assert.Equal("ballot-not-published", decision.Open(Start.AddDays(56))?.Code);
        Assert.Equal("voting-never-opened", decision.Close(Start.AddDays(70))?.Code);
        Assert.Equal("voting-is-not-over", decision.Count(Start.AddDays(70))?.Code);
        Assert.Equal("not-counted", decision.Adopt(Adopted("Yes."))?.Code);
        Assert.Equal("proposals-are-not-over", decision.Publish(Publication(27))?.Code);
        Assert.Null(decision.Publish(Publication(40)));
        Assert.Equal("ballot-already-published", decision.Publish(Publication(41))?.Code);
        Assert.Equal("not-time-to-vote", decision.Open(Start.AddDays(55))?.Code);
        Assert.Equal("not-time-to-vote", decision.Open(Start.AddDays(70))?.Code);
        Assert.Null(decision.Open(Start.AddDays(56)));
        Assert.Equal("voting-already-open", decision.Open(Start.AddDays(57))?.Code);
        Assert.Equal("voting-is-not-over", decision.Close(Start.AddDays(69))?.Code);
        Assert.Null(decision.Close(Start.AddDays(70)));
        Assert.Equal("voting-already-closed", decision.Close(Start.AddDays(71))?.Code);
        Assert.Null(decision.Count(Start.AddDays(71)));
        Assert.Equal("already-counted", decision.Count(Start.AddDays(72))?.Code);
        Assert.Equal("reason-is-missing", decision.Adopt(Adopted(" "))?.Code);
        Assert.Null(decision.Adopt(Adopted("Yes.")));
        Assert.Equal("already-adopted", decision.Adopt(Adopted("Yes."))?.Code);
    }

    [Fact]
    public void A_budget_larger_than_the_power_is_refused() => Refused(
        "budget-is-wrong", Plan() with { Budget = new Pence(20_000_01) });

    [Fact]
    public void Stages_in_the_wrong_order_are_refused() => Refused(
        "timetable-out-of-order", Plan() with { Timetable = Times with { VotingOpensAt = Start.AddDays(1) } });

    [Fact]
    public void A_limit_on_choices_needs_a_number() => Refused(
        "most-choices-is-missing", Plan() with { Rules = new(BallotStyle.AtMost, CountingRule.Greedy) });

    private static void Refused(string code, NewDecision plan)
    {
        Assert.False(Decision.Plan(plan, ThePower, TheBody).Succeeded(out _, out Refusal? refusal));
        Assert.Equal(code, refusal.Code);
    }

    private static BallotPublication Publication(int day) =>
        new(Start.AddDays(day), null, "Aisha", "00112233445566778899aabbccddeeff");

    private static Adoption Adopted(string reason) =>
        new(AdoptionVerdict.Adopted, reason, Start.AddDays(71), null, "Director") { UnderClause = "Minute 12" };

    private static Decision Planned() =>
        Decision.Plan(Plan(), ThePower, TheBody).Succeeded(out Decision? decision, out Refusal? refusal)
            ? decision
            : throw new InvalidOperationException(refusal.Message);

    private static NewDecision Plan() => new(ThePower.Id, "greener", "Greener streets", "About.", new Pence(20_000_00))
    {
        Timetable = Times,
        Rules = new(BallotStyle.WithinBudget, CountingRule.EqualShares),
    };

    private static Body TheBody { get; } = Body.Found(
        new NewBody("milkstone", "Milkstone partnership", BodyKind.Partnership, Ids.New<NeighbourhoodId>())
        {
            Constituencies = [new NewConstituency("Residents", ConstituencyInterest.Residents, 3)],
        },
        new DateOnly(2026, 1, 1)).Succeeded(out Body? body, out _) ? body : throw new InvalidOperationException();

    private static Power ThePower { get; } = new()
    {
        Id = Ids.New<PowerId>(),
        BodyId = TheBody.Id,
        Title = "Environmental budget",
        Amount = new Pence(20_000_00),
        Clause = "Minute 12",
        DecisionMaker = "Director",
        ToChangeIt = "Cabinet",
        From = new DateOnly(2026, 4, 1),
        Until = new DateOnly(2027, 3, 31),
    };
}
