using ToadLane.Counting.Engine;
using ToadLane.Counting.Rules;

namespace ToadLane.Counting;

/// <summary>
/// Maximin support for budgets (Sánchez-Fernández, Fernández-García, Fisteus and Brill, "The maximin support method",
/// Mathematical Programming 2022; with costs Aziz, Lee and Talmon, "Proportionally representative participatory
/// budgeting", AAMAS 2018): in each round, of the projects that the budget can still pay for, the one is funded with
/// which the costs of everything funded can be shared most evenly among supporters: so that the most that any vote
/// carries is least. Unlike in Phragmén's rule, loads are shared anew in every round. Every decision is exact.
/// </summary>
/// <remarks>
/// The most that a vote must carry is the greatest cost(S) / supporters(S) over all sets S of funded projects (Hall's
/// condition), found as a flow in whole numbers. Projects that nobody supports are never funded, as nobody could carry
/// them. A paper supports each project that it gives anything at all.
/// </remarks>
public static class Maximin
{
    /// <summary>Counts the papers.</summary>
    /// <exception cref="ConditionException">
    /// The contest has dependencies or parts, which the rule does not know.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller stopped the count.</exception>
    public static CountResult Count(Contest contest, PaperPile papers, MaximinOptions options, CountWatch watch)
    {
        UnmetCondition.RefuseIn(contest, options.Name, ConditionKinds.Exclusions | ConditionKinds.Minimums);
        var electorate = new Electorate(contest, papers, Utility.Cardinality, _ => true);
        var course = new Course(contest, papers);
        var rounds = new MaximinRounds(contest, electorate);
        while (true)
        {
            course.DropTooDear();
            var least = rounds.Least(
                [.. course.Open.Where(place => electorate.Totals[place] > 0)], course.Won, watch.Cancellation);
            if (least.Length == 0)
            {
                break;
            }

            course.NoteTie(least);
            var (place, project) = (least[0], contest.Projects[least[0]]);
            var load = rounds.LoadWith(place) * papers.WeightScale;
            course.Fund(
                place,
                Verdict.WonByLoad,
                left => new CountStep.Carried(project.Id, electorate.Totals[place], load, project.Cost, left));
            watch.Progress?.Report(new CountProgress("Funding projects", contest.Budget - course.Left, contest.Budget));
        }

        return course.End(options.Name, Verdict.NoSupporters, []);
    }
}
