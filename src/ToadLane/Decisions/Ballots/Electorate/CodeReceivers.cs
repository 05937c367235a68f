namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>Who in the file gets a code.</summary>
public enum CodeReceivers
{
    /// <summary>Those who have none that works.</summary>
    WithoutCode,

    /// <summary>Everyone: the codes that they have stop working.</summary>
    Everyone,
}
