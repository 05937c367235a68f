namespace ToadLane.Counting.Certificates;

/// <summary>In what sense a voter's statement puts money to a project.</summary>
public enum StatementKind
{
    /// <summary>Paid out of the voter's share for a project that the voter supports.</summary>
    Paid,

    /// <summary>
    /// Taken from what the voter's share had left when the rest of the pot was pooled, whether or not the voter
    /// supports the project.
    /// </summary>
    Pooled,

    /// <summary>The part of the project's cost that the voter carries under Phragmén's rule.</summary>
    Carried,

    /// <summary>
    /// The rule does not share the pot: this is the voter's part when the project's cost is split equally among all who
    /// support it, a measure of satisfaction and no payment.
    /// </summary>
    EqualPart,
}
