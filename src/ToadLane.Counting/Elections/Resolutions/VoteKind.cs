namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>What a requirement counts, or is a share of.</summary>
public enum VoteKind
{
    /// <summary>Papers that say yes.</summary>
    For,

    /// <summary>Papers that say no.</summary>
    Against,

    /// <summary>Papers that say yes or no: what most rules mean by those voting.</summary>
    Cast,

    /// <summary>Papers that say yes, no or neither.</summary>
    Valid,

    /// <summary>Every paper that came back, the spoilt ones too.</summary>
    Returned,

    /// <summary>Everybody who could have voted.</summary>
    Roll,
}
