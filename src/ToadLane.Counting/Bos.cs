using ToadLane.Counting.Engine;
using ToadLane.Counting.Rules;

namespace ToadLane.Counting;

/// <summary>
/// The Method of Equal Shares with Bounded Overspending (Papasotiropoulos, Pishbin, Skibski, Skowron and Wąs, EC 2025,
/// arXiv 2409.15005): the pot is shared equally, and supporters may buy a project that they can pay for only in part. A
/// part α can be bought at a price ρ for each unit of utility when Σ min(purse, α × ρ × utility) = α × cost; in each
/// round the project is bought whose ρ/α is least among those that the budget can still pay for. Each supporter then
/// pays ρ × utility, or all they have. Every decision is exact.
/// </summary>
public static class Bos
{
    /// <summary>Counts the papers.</summary>
    /// <exception cref="ConditionException">
    /// The contest has dependencies or parts, which the rule does not know.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller stopped the count.</exception>
    public static CountResult Count(Contest contest, PaperPile papers, BosOptions options, CountWatch watch)
    {
        UnmetCondition.RefuseIn(contest, options.Name, ConditionKinds.Exclusions | ConditionKinds.Minimums);
        var electorate = new Electorate(contest, papers, options.Utility, _ => true);
        var course = new Course(contest, papers);
        var share = new Fraction(contest.Budget, Math.Max(1, papers.TotalWeight));
        var rounds = new BosRounds(contest, electorate, options.Utility, share);
        course.Add(new CountStep.Shared(share * papers.WeightScale, papers.Voters, 0));
        while (true)
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            course.DropTooDear();
            var offers = rounds.Least(course.Open.Where(place => electorate.Totals[place] > 0));
            if (offers.Count == 0)
            {
                break;
            }

            course.NoteTie(offers.Select(offer => offer.Place));
            var chosen = offers.MinBy(offer => course.Open.IndexOf(offer.Place))!;
            Buy(contest.Projects[chosen.Place], course, electorate, new Payment(rounds.Purses, chosen));
            watch.Progress?.Report(new CountProgress("Buying projects", contest.Budget - course.Left, contest.Budget));
        }

        foreach (var place in course.Open.Where(place => electorate.Totals[place] == 0).ToArray())
        {
            course.PassOver(place, new Obstacle(Verdict.NoSupporters, null));
        }

        return course.End(
            options.Name, Verdict.SupportersCouldNotPay, [new("utility", RuleNames.Of(options.Utility))]);
    }

    private static void Buy(Project project, Course course, Electorate electorate, Payment payment)
    {
        var supporters = electorate.Supporters[payment.Offer.Place];
        payment.Take(supporters);
        course.Fund(
            payment.Offer.Place,
            Verdict.WonByShares,
            left => new CountStep.Overspent(
                project.Id,
                electorate.Totals[payment.Offer.Place],
                payment.Offer.Part,
                payment.Offer.Price,
                payment.Paid,
                project.Cost,
                left)
            {
                PaidInFull = payment.PaidInFull,
                PaidAllTheyHad = payment.PaidAllTheyHad,
            });
    }
}
