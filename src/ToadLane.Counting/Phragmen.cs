using ToadLane.Counting.Engine;
using ToadLane.Counting.Rules;

namespace ToadLane.Counting;

/// <summary>
/// Sequential Phragmén for budgets (Phragmén 1894; Brill, Freeman, Janson and Lackner 2017; for projects with costs
/// Los, Christoff and Grossi, "Proportional Budget Allocations", IJCAI 2022): every project is a load, equal to its
/// cost, for its supporters to carry. In each round the project is funded that leaves its supporters with the least
/// load each, when they level out what they carry already: (cost + what they carry) / supporters. Every decision is
/// exact.
/// </summary>
/// <remarks>
/// A paper supports each project that it gives anything at all, however many points. Papers that weigh more carry more:
/// loads are for each whole vote.
/// </remarks>
public static class Phragmen
{
    /// <summary>Counts the papers.</summary>
    /// <exception cref="ConditionException">
    /// The contest has dependencies or parts, which the rule does not know.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller stopped the count.</exception>
    public static CountResult Count(Contest contest, PaperPile papers, PhragmenOptions options, CountWatch watch)
    {
        UnmetCondition.RefuseIn(contest, options.Name, ConditionKinds.Exclusions | ConditionKinds.Minimums);
        var electorate = new Electorate(contest, papers, Utility.Cardinality, _ => true);
        var course = new Course(contest, papers);
        var loads = new Loads(contest, electorate);
        while (true)
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            if (options.WhenTooDear == WhenTooDear.Skip)
            {
                course.DropTooDear();
            }

            int[] supported = [.. course.Open.Where(place => electorate.Totals[place] > 0)];
            int[] least = supported.Length > 0 ? loads.Least(supported) : Last(course, options);
            if (least.Length == 0 || Stops(contest, course, least))
            {
                break;
            }

            course.NoteTie(least);
            Fund(contest.Projects[least[0]], course, loads, new Chosen(
                least[0], electorate.Totals[least[0]], papers.WeightScale));
            watch.Progress?.Report(new CountProgress("Funding projects", contest.Budget - course.Left, contest.Budget));
        }

        var nobody = course.Open.TrueForAll(place => electorate.Totals[place] == 0);
        return course.End(options.Name, nobody ? Verdict.NoSupporters : Verdict.CountHadStopped, Parameters(options));
    }

    private static int[] Last(Course course, PhragmenOptions options) =>
        options.Unsupported == Unsupported.FundedLast ? [.. course.Open] : [];

    // One project that does not fit ends the count, even when another of the same load would fit.
    private static bool Stops(Contest contest, Course course, int[] least)
    {
        int[] tooDear = [.. least.Where(place => contest.Projects[place].Cost > course.Left)];
        foreach (var place in tooDear)
        {
            course.PassOver(place, new Obstacle(Verdict.CostMoreThanWasLeft, null));
        }

        return tooDear.Length > 0;
    }

    private static void Fund(Project project, Course course, Loads loads, Chosen chosen)
    {
        Fraction? load = chosen.Weight > 0 ? loads.Of(chosen.Place) * chosen.WeightScale : null;
        if (load is not null)
        {
            loads.Fund(chosen.Place);
        }

        course.Fund(
            chosen.Place,
            Verdict.WonByLoad,
            left => new CountStep.Carried(project.Id, chosen.Weight, load, project.Cost, left));
    }

    private static IEnumerable<CountParameter> Parameters(PhragmenOptions options) =>
    [
        new("when-too-dear", options.WhenTooDear == WhenTooDear.Stop ? "stop" : "skip"),
        new("unsupported", RuleNames.Of(options.Unsupported)),
    ];

    private sealed record Chosen(int Place, long Weight, int WeightScale);
}
