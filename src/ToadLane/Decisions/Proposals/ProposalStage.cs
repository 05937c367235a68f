namespace ToadLane.Decisions.Proposals;

/// <summary>Where a proposal stands. Follows from its records; it is never stored.</summary>
public enum ProposalStage
{
    /// <summary>Being written; only its proposer can see it.</summary>
    Draft,

    /// <summary>Sent in; waiting for moderation.</summary>
    Submitted,

    /// <summary>Breaks the published rules; the reason is public, the text is not.</summary>
    Rejected,

    /// <summary>On the site; waiting to be checked and costed.</summary>
    Published,

    /// <summary>Taken back by its proposer.</summary>
    Withdrawn,

    /// <summary>Joined with another that asks for the same.</summary>
    Merged,

    /// <summary>Checked: it cannot be done, and the reason is public.</summary>
    NotFeasible,

    /// <summary>Checked and costed: it can go on the ballot.</summary>
    Feasible,
}
