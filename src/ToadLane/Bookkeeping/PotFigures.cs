using ToadLane.Bodies;
using ToadLane.Ledger;

namespace ToadLane.Bookkeeping;

/// <summary>How a pot stands: handed over = promised + spent + free, to the penny.</summary>
public sealed record PotFigures(PowerId PowerId, string Title)
{
    public required string BodyName { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required Pence HandedOver { get; init; }

    /// <summary>Set aside for projects and not yet paid.</summary>
    public required Pence Promised { get; init; }

    public required Pence Free { get; init; }

    public Pence Spent => HandedOver - Promised - Free;
}
