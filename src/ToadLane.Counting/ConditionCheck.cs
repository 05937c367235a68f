using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>Holds conditions against the contest that they are for.</summary>
internal static class ConditionCheck
{
    /// <summary>Refuses conditions that name no project, contradict themselves or cannot be met.</summary>
    /// <exception cref="ConditionException">They do.</exception>
    public static void RefuseFaulty(Contest contest, Conditions conditions)
    {
        CheckProjects(contest, conditions);
        CheckDependencies(conditions.Dependencies);
        CheckParts(contest, conditions);
        CheckMinimums(contest, conditions);
    }

    private static void CheckProjects(Contest contest, Conditions conditions)
    {
        IEnumerable<string> named =
        [
            .. conditions.Exclusions.SelectMany(exclusion => exclusion.Projects),
            .. conditions.Dependencies.SelectMany(dependency => new[] { dependency.Project, dependency.Needs }),
            .. conditions.Parts.SelectMany(part => part.Projects),
        ];
        if (named.FirstOrDefault(id => contest.PlaceOf(id) is null) is { } unknown)
        {
            throw new ConditionException($"A condition names project {unknown}, which is not in the contest.");
        }

        if (conditions.Exclusions.FirstOrDefault(exclusion => !AtLeastTwo(exclusion.Projects)) is { } odd)
        {
            throw new ConditionException($"An exclusion needs two or more projects, each once, and not {odd}.");
        }
    }

    private static bool AtLeastTwo(ImmutableArray<string> ids) =>
        ids.Length >= 2 && ids.Distinct(StringComparer.Ordinal).Count() == ids.Length;

    // Whoever can be reached from itself could never be funded.
    private static void CheckDependencies(ImmutableArray<Dependency> dependencies)
    {
        var needs = dependencies.ToLookup(each => each.Project, each => each.Needs, StringComparer.Ordinal);
        foreach (var start in needs.Select(each => each.Key))
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var waiting = new Stack<string>(needs[start]);
            while (waiting.TryPop(out var id))
            {
                if (id == start)
                {
                    throw new ConditionException($"Project {start} needs itself, through its dependencies.");
                }

                if (reached.Add(id))
                {
                    foreach (var next in needs[id])
                    {
                        waiting.Push(next);
                    }
                }
            }
        }
    }

    private static void CheckParts(Contest contest, Conditions conditions)
    {
        var parts = conditions.Parts;
        if (parts.GroupBy(part => part.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ConditionException($"Two parts of the budget are called {twice.Key}.");
        }

        foreach (var part in parts)
        {
            if (part.Floor < 0 || part.Cap < (part.Floor ?? 0))
            {
                throw new ConditionException($"The floor of {part.Name} must be from 0 to its cap.");
            }
        }

        if (parts.Aggregate(Int128.Zero, (sum, part) => sum + (part.Floor ?? 0)) > contest.Budget)
        {
            throw new ConditionException("The floors of the parts come to more than the budget.");
        }

        if (conditions.Leftovers == Leftovers.AmongOversubscribed
            && (parts.Any(part => part.Cap is null)
                || parts.SelectMany(part => part.Projects).GroupBy(id => id).Any(group => group.Count() > 1)))
        {
            throw new ConditionException(
                "Leftovers can be divided among parts only when each has a cap and no project is in two.");
        }
    }

    private static void CheckMinimums(Contest contest, Conditions conditions)
    {
        if (conditions.MinSupport is { } support && (support < Fraction.Zero || support > 1))
        {
            throw new ConditionException("The least support must be a share from 0 to 1.");
        }

        if (conditions.MinAverage is { } average
            && (average < Fraction.Zero || average > 1 || contest.Limits.MaxPoints is null or <= 0))
        {
            throw new ConditionException(
                "A least average must be a share from 0 to 1 of the most points for a project, which must be limited.");
        }
    }
}
