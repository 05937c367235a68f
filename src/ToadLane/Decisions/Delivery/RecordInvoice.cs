using Microsoft.EntityFrameworkCore;
using ToadLane.Bookkeeping;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Decisions.Delivery;

/// <summary>An officer records a supplier's invoice against the project it was for.</summary>
public sealed class RecordInvoice(ToadLaneDb db, PostInvoice postInvoice)
{
    public async Task<Outcome<Invoice>> RunAsync(
        ProjectId id, ProjectInvoice invoice, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.RecordInvoice) is { } notYours)
        {
            return notYours;
        }

        Project? project = await db.Projects.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (project is null)
        {
            return DeliveryRefusals.NoSuchProject;
        }

        // A finished project has released its money, so an invoice for it finds nothing to be paid from.
        NewInvoice asked = new(invoice.Key, new(project.CommitmentKey), invoice.Supplier, invoice.Reference)
        {
            SupplierKind = invoice.SupplierKind,
            Date = invoice.Date,
            Net = invoice.Net,
            IrrecoverableVat = invoice.IrrecoverableVat,
            Purpose = project.Title,
            Department = project.Plan.Team,
        };
        return await postInvoice.RunAsync(asked, actor, cancel);
    }
}

/// <summary>An invoice for a project. The key makes sending it twice the same as once.</summary>
public sealed record ProjectInvoice(EntryKey Key, string Supplier, string Reference, DateOnly Date, Pence Net)
{
    public SupplierKind SupplierKind { get; init; }

    public Pence IrrecoverableVat { get; init; }
}
