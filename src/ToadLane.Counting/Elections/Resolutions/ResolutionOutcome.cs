namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>What a vote on a resolution decided.</summary>
public enum ResolutionOutcome
{
    /// <summary>Every requirement is met.</summary>
    Carried,

    /// <summary>A requirement is not met.</summary>
    NotCarried,

    /// <summary>Everything hangs on the chair's casting vote.</summary>
    AwaitsCastingVote,
}
