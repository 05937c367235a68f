namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>How the codes of one batch reach their electors.</summary>
public enum CodeDelivery
{
    /// <summary>As letters that the council prints.</summary>
    Letters,

    /// <summary>As a file for a mailing house.</summary>
    MailingHouse,

    /// <summary>Printed at the desk for somebody who showed a document.</summary>
    Desk,

    /// <summary>To nobody: for trying the whole journey.</summary>
    Test,
}
