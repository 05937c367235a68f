namespace ToadLane.Decisions.Proposals;

public readonly record struct ProposalStepId(Guid Value) : IId<ProposalStepId>
{
    public static ProposalStepId From(Guid value) => new(value);
}
