namespace ToadLane.Counting;

/// <summary>Kinds of <see cref="Conditions"/>, to say which of them a rule honours.</summary>
[Flags]
public enum ConditionKinds
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>Projects of which at most one may be funded.</summary>
    Exclusions = 1,

    /// <summary>Projects that need another.</summary>
    Dependencies = 2,

    /// <summary>Floors and caps of categories and areas.</summary>
    Parts = 4,

    /// <summary>The least support or average.</summary>
    Minimums = 8,

    /// <summary>Every kind.</summary>
    All = 15,
}
