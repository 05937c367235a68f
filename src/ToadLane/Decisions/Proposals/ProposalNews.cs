namespace ToadLane.Decisions.Proposals;

/// <summary>What a proposer is told, step by step.</summary>
public enum ProposalNews
{
    Received,
    Accepted,
    Rejected,
    Merged,

    /// <summary>Another proposal was merged into this one.</summary>
    Joined,
    Withdrawn,
    Feasible,
    NotFeasible,
    OnTheBallot,
    VotingOpen,
    Chosen,
    NotChosen,
    Adopted,
    NotAdopted,
    WorkReported,
    Finished,
}
