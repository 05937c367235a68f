using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Counting.Tests;

/// <summary>What every rule of the catalogue must keep to.</summary>
public class BudgetRulePropertyTests
{
    [Fact]
    public void The_order_of_the_projects_on_the_ballot_changes_nothing() =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            var last = election.Contest.Projects.Length - 1;
            var turned = new Contest(election.Contest.Projects.Reverse(), election.Contest.Budget, BallotForm.Approval)
            {
                TieOrder = TieOrder.ById,
            };
            var ballots = election.Ballots.Select(ballot => ballot.Select(place => last - place).ToArray());

            foreach (var rule in OtherRules.For(election.Contest))
            {
                Assert.Equal(
                    Winners(rule, election.Contest.WithTieOrder(TieOrder.ById), election.Pile),
                    Winners(rule, turned, SmallContests.PileOf(turned, ballots)));
            }
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_paper_that_weighs_as_much_as_several_counts_as_much() =>
        Prop.ForAll(SmallContests.Any, Arb.From(Gen.Choose(0, int.MaxValue)), (election, seed) =>
        {
            var contest = election.Contest.WithTieOrder(TieOrder.ById);
            var random = new Random(seed);
            var weights = election.Ballots.Select(_ => random.Next(1, 4)).ToArray();
            var weighing = new PaperPileBuilder(contest);
            foreach (var (number, ballot) in election.Ballots.Index())
            {
                weighing.Add(ballot, [], new Voter($"{number}") { Weight = weights[number] });
            }

            var copies = election.Ballots.SelectMany((ballot, number) => Enumerable.Repeat(ballot, weights[number]));
            foreach (var rule in Weighing)
            {
                Assert.Equal(
                    Winners(rule, contest, SmallContests.PileOf(contest, copies)),
                    Winners(rule, contest, weighing.Build()));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Parts_of_votes_change_nothing_when_all_weigh_the_same() =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            var weighing = new PaperPileBuilder(election.Contest) { WeightScale = 10 };
            foreach (var (number, ballot) in election.Ballots.Index())
            {
                weighing.Add(ballot, [], new Voter($"{number}") { Weight = 10 });
            }

            var pile = weighing.Build();
            foreach (var rule in Weighing)
            {
                var parts = rule.Count(election.Contest, pile, CountWatch.Nobody);
                var whole = rule.Count(election.Contest, election.Pile, CountWatch.Nobody);

                Assert.Equal(whole.Winners, parts.Winners);
                Assert.Equal(Loads(whole), Loads(parts));
            }
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Costs_in_hundredths_give_the_same_winners() =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            var pence = new Contest(
                election.Contest.Projects.Select(project => new Project(project.Id, project.Name, project.Cost * 100)),
                election.Contest.Budget * 100,
                BallotForm.Approval) { Scale = 100 };

            foreach (var rule in Weighing)
            {
                Assert.Equal(
                    Winners(rule, election.Contest, election.Pile),
                    Winners(rule, pence, SmallContests.PileOf(pence, election.Ballots)));
            }
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_project_that_nobody_can_pay_for_changes_nothing() =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            var dear = new Project("zz", "Too dear", election.Contest.Budget + 1);
            var more = new Contest([.. election.Contest.Projects, dear], election.Contest.Budget, BallotForm.Approval);
            var ballots = election.Ballots.Select(ballot => (int[])[.. ballot, election.Contest.Projects.Length]);

            foreach (var rule in Weighing)
            {
                Assert.Equal(
                    Winners(rule, election.Contest, election.Pile),
                    Winners(rule, more, SmallContests.PileOf(more, ballots)));
            }
        }).Check(Config.QuickThrowOnFailure);

    private static readonly IRule[] Weighing =
    [
        GreedyOptions.Skip,
        GreedyOptions.PerCost,
        PhragmenOptions.Standard,
        BosOptions.Standard,
        new BosOptions(Utility.Cardinality),
        MaximinOptions.Standard,
    ];

    private static ImmutableArray<string> Winners(IRule rule, Contest contest, PaperPile pile) =>
        rule.Count(contest, pile, CountWatch.Nobody).Winners;

    private static IEnumerable<Fraction?> Loads(CountResult result) =>
        result.Steps.OfType<CountStep.Carried>().Select(step => step.Load);
}
