namespace ToadLane.Counting;

/// <summary>Why a project won or did not, in one word; the numbers are in its <see cref="ProjectOutcome"/>.</summary>
public enum Verdict
{
    /// <summary>It was next in order of score and the money was there.</summary>
    WonByScore,

    /// <summary>Its supporters paid for it from their shares.</summary>
    WonByShares,

    /// <summary>Everything with a supporter can be paid for, so everything with a supporter is.</summary>
    WonWithAll,

    /// <summary>When its turn came it cost more than was left.</summary>
    CostMoreThanWasLeft,

    /// <summary>An earlier project did not fit and the rule stops there.</summary>
    CountHadStopped,

    /// <summary>Its score is below the threshold.</summary>
    BelowThreshold,

    /// <summary>Its supporters together had less left than it costs.</summary>
    SupportersCouldNotPay,

    /// <summary>Nobody supports it.</summary>
    NoSupporters,

    /// <summary>Funding it burdened its supporters least (Phragmén, maximin support).</summary>
    WonByLoad,

    /// <summary>A project that cannot be carried out together with it was funded.</summary>
    ExcludedByWinner,

    /// <summary>A project that it needs was not funded.</summary>
    NeededProjectLost,

    /// <summary>The cap of a category or an area would have been passed.</summary>
    PartWasSpent,

    /// <summary>The money that was left was kept for other categories or areas.</summary>
    KeptForOthers,

    /// <summary>Too few of the papers support it.</summary>
    BelowMinSupport,

    /// <summary>Its average mark is too low.</summary>
    BelowMinAverage,
}
