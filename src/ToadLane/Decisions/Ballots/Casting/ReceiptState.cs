namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>What can be said of the envelope of a receipt.</summary>
public enum ReceiptState
{
    NotThere,

    /// <summary>Voting is open, and it was cast with a test code: it is never counted.</summary>
    Test,

    /// <summary>Voting is open.</summary>
    InTheBox,

    /// <summary>Voting has closed, and this is the vote that counts.</summary>
    Counted,
}
