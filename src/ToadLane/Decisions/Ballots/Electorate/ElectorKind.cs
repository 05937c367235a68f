namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>How somebody came to be an elector.</summary>
public enum ElectorKind
{
    /// <summary>From the register, before voting opened: the register's root in the public log holds them.</summary>
    Registered,

    /// <summary>Added after voting opened, by two people with a reason: each is an entry of the public log.</summary>
    Late,

    /// <summary>Nobody: it carries a test code, and a vote cast with that is never counted.</summary>
    Test,
}
