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
}
