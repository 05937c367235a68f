namespace ToadLane.Decisions;

/// <summary>What a voter may mark.</summary>
public enum BallotStyle
{
    /// <summary>As many projects as together fit the budget: a bar shows what is left.</summary>
    WithinBudget,

    /// <summary>At most a fixed number of projects, whatever they cost.</summary>
    AtMost,
}
