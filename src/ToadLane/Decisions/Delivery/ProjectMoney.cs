using ToadLane.Ledger;

namespace ToadLane.Decisions.Delivery;

/// <summary>A project's money: committed = spent + left + released, to the penny.</summary>
/// <param name="BallotCost">The cost that stood on the ballot.</param>
/// <param name="Spent">Invoices, less those that were undone.</param>
/// <param name="Left">Still set aside.</param>
/// <param name="Released">Not needed, and back in the pot.</param>
public sealed record ProjectMoney(Pence BallotCost, Pence Spent, Pence Left, Pence Released)
{
    public Pence Committed => Spent + Left + Released;
}
