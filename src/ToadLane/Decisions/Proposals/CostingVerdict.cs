namespace ToadLane.Decisions.Proposals;

public enum CostingVerdict
{
    Feasible,
    NotFeasible,
}
