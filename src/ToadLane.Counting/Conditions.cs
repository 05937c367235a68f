using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>
/// What a result must respect beyond the budget itself. Greedy rules honour all of it; a rule that cannot honour a
/// condition refuses to count (<see cref="UnmetCondition"/>), so that none is ever silently ignored.
/// </summary>
public sealed record Conditions
{
    /// <summary>Nothing beyond the budget.</summary>
    public static Conditions None { get; } = new();

    /// <summary>Projects of which at most one may be funded.</summary>
    public ImmutableArray<Exclusion> Exclusions { get; init; } = [];

    /// <summary>Projects that need another.</summary>
    public ImmutableArray<Dependency> Dependencies { get; init; } = [];

    /// <summary>Categories and areas with a floor or a cap.</summary>
    public ImmutableArray<BudgetPart> Parts { get; init; } = [];

    /// <summary>What becomes of money that the parts did not use.</summary>
    public Leftovers Leftovers { get; init; }

    /// <summary>
    /// The share of the papers that must support a project, such as 1/10 in Falkirk's Community Choices; null for none.
    /// </summary>
    public Fraction? MinSupport { get; init; }

    /// <summary>
    /// The average that a project needs, as a share of the most points a paper may give it, over the papers that give
    /// it any mark: 2/5 at Back on the Map, Sunderland ("below 40 % fails"). Null for none.
    /// </summary>
    public Fraction? MinAverage { get; init; }

    /// <summary>Whether there is no condition at all.</summary>
    public bool AreNone => Exclusions.IsEmpty && Dependencies.IsEmpty && Parts.IsEmpty
        && MinSupport is null && MinAverage is null;

    /// <summary>The conditions as published with a result; those that are not set are left out.</summary>
    public IEnumerable<CountParameter> AsParameters()
    {
        if (!Exclusions.IsEmpty)
        {
            yield return new("exclusions", string.Join(", ", Exclusions));
        }

        if (!Dependencies.IsEmpty)
        {
            yield return new("dependencies", string.Join(", ", Dependencies));
        }

        if (!Parts.IsEmpty)
        {
            yield return new("parts", string.Join(", ", Parts));
            yield return new("leftovers", RuleNames.Of(Leftovers));
        }

        if (MinSupport is { } support)
        {
            yield return new("min-support", support.ToString());
        }

        if (MinAverage is { } average)
        {
            yield return new("min-average", average.ToString());
        }
    }
}
