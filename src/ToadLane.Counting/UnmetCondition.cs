namespace ToadLane.Counting;

/// <summary>Says plainly which conditions a rule cannot honour.</summary>
public static class UnmetCondition
{
    /// <summary>Refuses a contest with conditions that the rule does not know.</summary>
    /// <param name="contest">What is to be counted.</param>
    /// <param name="rule">The rule's name, for the message.</param>
    /// <param name="honoured">What the rule can honour.</param>
    /// <exception cref="ConditionException">The contest has a condition of another kind.</exception>
    public static void RefuseIn(Contest contest, string rule, ConditionKinds honoured)
    {
        var unmet = KindsIn(contest.Conditions) & ~honoured;
        if (unmet != ConditionKinds.None)
        {
            throw new ConditionException(
                $"The rule {rule} cannot honour these conditions of the contest: {unmet}. Count by a greedy rule, or "
                + "put the contest without them.");
        }
    }

    /// <summary>The kinds of condition that there are.</summary>
    public static ConditionKinds KindsIn(Conditions conditions) =>
        (conditions.Exclusions.IsEmpty ? ConditionKinds.None : ConditionKinds.Exclusions)
        | (conditions.Dependencies.IsEmpty ? ConditionKinds.None : ConditionKinds.Dependencies)
        | (conditions.Parts.IsEmpty ? ConditionKinds.None : ConditionKinds.Parts)
        | (conditions.MinSupport is null && conditions.MinAverage is null
            ? ConditionKinds.None
            : ConditionKinds.Minimums);
}
