namespace ToadLane;

/// <summary>In what capacity somebody acts. One person may hold several.</summary>
public enum Role
{
    /// <summary>Anyone at all, with or without an account.</summary>
    Visitor,

    /// <summary>Somebody with an account.</summary>
    Resident,

    /// <summary>Holds a seat on a body; may act for that body only.</summary>
    PartnershipMember,

    /// <summary>Works for the council.</summary>
    Officer,

    /// <summary>The person the law names for a formal decision.</summary>
    DecisionMaker,

    /// <summary>Answers for one council's votes: their opening, their close and their result.</summary>
    ReturningOfficer,

    /// <summary>Watches a vote and its count, and may hold a share of its key. Changes nothing alone.</summary>
    Scrutineer,

    /// <summary>Looks after the council's settings, roles and registers.</summary>
    Administrator,

    /// <summary>Works at a voting place or keys ballot papers.</summary>
    PollClerk,

    /// <summary>The timetable itself: opens and closes what is due.</summary>
    Clock,
}
