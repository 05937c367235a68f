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

    /// <summary>Their paper has come back, and a paper is final.</summary>
    VotedOnPaper,

    /// <summary>They voted at a voting place, which is final.</summary>
    VotedAtPlace,

    /// <summary>A voting place has given them a number that is still good: they vote there.</summary>
    IsAtPlace,

    /// <summary>At a kiosk: they have voted already, in whatever way.</summary>
    VotedElsewhere,

    /// <summary>At a kiosk: their number was handed back.</summary>
    HasNoNumber,

    /// <summary>Another vote has exactly this envelope.</summary>
    Copied,

    /// <summary>Its voter chose to test this envelope, and what is inside has been shown.</summary>
    WasTested,

    /// <summary>Nobody can say: it may or may not be in the box. Never to be called a success.</summary>
    Unknown,
}
