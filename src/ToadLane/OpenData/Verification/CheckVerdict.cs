namespace ToadLane.OpenData.Verification;

/// <summary>How one check of a record ended.</summary>
public enum CheckVerdict
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It does not hold: do not believe the record.</summary>
    Fails,

    /// <summary>It could not be made, for the reason given, and proves nothing either way.</summary>
    NotMade,
}
