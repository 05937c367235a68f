namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>Why somebody could not vote when they tried.</summary>
public enum TurnedAwayReason
{
    CodeNotAccepted,

    NotOnRegister,

    TooLate,
}
