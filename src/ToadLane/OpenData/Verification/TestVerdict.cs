namespace ToadLane.OpenData.Verification;

/// <summary>How the test of a sealed vote ended.</summary>
public enum TestVerdict
{
    /// <summary>The envelope of this tracking code holds exactly this vote.</summary>
    Holds,

    OfAnotherDecision,

    /// <summary>The envelope made again has another tracking code: something else was sealed.</summary>
    AnotherEnvelope,

    /// <summary>What was sealed is no valid vote of this decision.</summary>
    NoVote,
}
