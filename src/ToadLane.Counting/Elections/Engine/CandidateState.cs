namespace ToadLane.Counting.Elections.Engine;

/// <summary>Where a candidate stands in a count.</summary>
internal enum CandidateState
{
    /// <summary>Neither elected nor excluded.</summary>
    Continuing,

    /// <summary>Deemed elected.</summary>
    Elected,

    /// <summary>Out of the count.</summary>
    Excluded,

    /// <summary>Never in it.</summary>
    Withdrawn,
}
