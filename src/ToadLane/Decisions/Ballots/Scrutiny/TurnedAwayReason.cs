namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>Why somebody could not vote when they tried.</summary>
public enum TurnedAwayReason
{
    CodeNotAccepted,

    NotOnRegister,

    TooLate,

    /// <summary>Their paper had come back, or they had voted at a voting place; or, at one, in any way.</summary>
    HadVoted,

    /// <summary>Online: a voting place had given them a number, so they vote there.</summary>
    HasNumber,

    /// <summary>At a kiosk: no number, or one that is used or was handed back.</summary>
    NumberNotAccepted,
}
