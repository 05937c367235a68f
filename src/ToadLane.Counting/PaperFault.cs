namespace ToadLane.Counting;

/// <summary>Why a paper was rejected, in the order in which the reasons are looked for.</summary>
public enum PaperFault
{
    /// <summary>It names something that is not in the contest.</summary>
    UnknownProject,

    /// <summary>It has more or fewer points than projects.</summary>
    PointsDoNotMatch,

    /// <summary>It has fewer projects than asked.</summary>
    TooFewChoices,

    /// <summary>It has more projects than allowed.</summary>
    TooManyChoices,

    /// <summary>It gives one project fewer points than allowed.</summary>
    TooFewPoints,

    /// <summary>It gives one project more points than allowed.</summary>
    TooManyPoints,

    /// <summary>It gives fewer points in all than asked.</summary>
    TooFewPointsInAll,

    /// <summary>It gives more points in all than allowed.</summary>
    TooManyPointsInAll,

    /// <summary>What it ticks costs less than asked.</summary>
    TooCheap,

    /// <summary>What it ticks costs more than allowed.</summary>
    TooDear,

    /// <summary>It names a candidate that is not in the election.</summary>
    UnknownCandidate,

    /// <summary>It has no mark at all, or marks only for candidates who have withdrawn.</summary>
    Blank,

    /// <summary>It has later preferences but no first one.</summary>
    NoFirstPreference,

    /// <summary>It has more than one first preference and the rule does not allow that.</summary>
    SharedFirstPreference,

    /// <summary>It gives a grade that the election does not have.</summary>
    UnknownGrade,

    /// <summary>It has a mark that nobody can read.</summary>
    UnclearMark,

    /// <summary>It names a project of another area, and voters may choose in their own only.</summary>
    OtherArea,
}
