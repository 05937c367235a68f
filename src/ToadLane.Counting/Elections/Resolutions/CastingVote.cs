namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>What happens when exactly as many say yes as no, where a simple majority of those is asked.</summary>
public enum CastingVote
{
    /// <summary>There is no casting vote: a resolution without a majority is not carried.</summary>
    None,

    /// <summary>The chair has a casting vote and has not given it.</summary>
    Awaited,

    /// <summary>The chair has a casting vote and says yes.</summary>
    For,

    /// <summary>The chair has a casting vote and says no.</summary>
    Against,
}
