namespace ToadLane.Decisions;

/// <summary>Where a decision stands. Follows from its timetable and its records; it is never stored.</summary>
public enum DecisionStage
{
    /// <summary>Proposals have not opened.</summary>
    Planned,

    /// <summary>Anyone may propose a project.</summary>
    Proposals,

    /// <summary>Officers check and cost what was proposed; the partnership draws up the ballot.</summary>
    Costing,

    /// <summary>The ballot is published; voting has not opened.</summary>
    BallotPublished,

    /// <summary>Votes are taken, and may be changed.</summary>
    Voting,

    /// <summary>Voting is over; the count is due.</summary>
    Counting,

    /// <summary>The residents' result stands; the lawful decision-maker has yet to act on it.</summary>
    Counted,

    /// <summary>The result was adopted and its projects are being delivered.</summary>
    Adopted,

    /// <summary>The lawful decision-maker departed from the result and said why.</summary>
    Departed,

    /// <summary>Two people declared it void: nothing more is counted, or the result does not stand.</summary>
    Void,
}
