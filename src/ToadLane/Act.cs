namespace ToadLane;

/// <summary>Everything that changes a council's record, by the name used in the table of who may do what.</summary>
public enum Act
{
    AddCouncil,
    ImportAreas,
    DrawNeighbourhood,
    GrantRole,
    FoundBody,
    SeatMember,
    HandOverPower,
    PlanDecision,
    UploadRegister,
    IssueCodes,
    Propose,
    WithdrawProposal,
    ModerateProposal,
    MergeProposals,
    CostProposal,
    PublishBallot,
    OpenVoting,
    CastVote,
    CloseVoting,
    CountBallots,
    ImportCount,
    AdoptResult,
    CommitMoney,
    RecordInvoice,
    ReportDelivery,
    ReadMessages,
    SignIn,
}
