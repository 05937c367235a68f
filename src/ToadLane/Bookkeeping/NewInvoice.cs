using ToadLane.Ledger;

namespace ToadLane.Bookkeeping;

/// <summary>What is said when an invoice is entered. The key makes entering it twice the same as once.</summary>
public sealed record NewInvoice(EntryKey Key, EntryKey Commitment, string Supplier, string Reference)
{
    public SupplierKind SupplierKind { get; init; }

    public required DateOnly Date { get; init; }

    public required Pence Net { get; init; }

    public Pence IrrecoverableVat { get; init; }

    public required string Purpose { get; init; }

    public required string Department { get; init; }
}
