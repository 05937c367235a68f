namespace ToadLane.Counting;

/// <summary>What a rule that shares costs among supporters does with projects that nobody supports.</summary>
public enum Unsupported
{
    /// <summary>They come last, in tie order, while the money lasts (as in pabutools).</summary>
    FundedLast,

    /// <summary>They are never funded.</summary>
    NeverFunded,
}
