namespace ToadLane.Decisions.Ballots.Casting;

public enum CastVerdict
{
    /// <summary>In the box now, and confirmed.</summary>
    Stored,

    /// <summary>It was in the box already: the same form came again.</summary>
    AlreadyStored,

    /// <summary>In the box already, and the elector has cast another vote after it.</summary>
    Replaced,

    NotOpen,

    Closed,

    NoSuchElector,

    /// <summary>Another vote has exactly this envelope.</summary>
    Copied,

    /// <summary>Nobody can say: it may or may not be in the box. Never to be called a success.</summary>
    Unknown,
}
