using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Bookkeeping;
using ToadLane.Decisions.Delivery;
using ToadLane.Ledger;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Projects;

/// <summary>An officer records a supplier's invoice for a project. Sending the form twice pays once.</summary>
[Needs(Act.RecordInvoice)]
public sealed class InvoiceModel(ToadLaneDb db, RecordInvoice record, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? Supplier { get; set; }

    [BindProperty]
    public SupplierKind Kind { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty, Pounds]
    public long? NetPence { get; set; }

    [BindProperty, Pounds]
    public long? VatPence { get; set; }

    public required Project Project { get; set; }

    public long LeftPence { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Key = Ids.New<InvoiceId>().Value.ToString("N");
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!Guid.TryParse(Key, out Guid key) || !await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        CheckForm();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        EntryKey entry = new($"invoice/{key:N}");
        Pence net = new(NetPence!.Value);
        ProjectInvoice invoice = new(entry, Supplier!.Trim(), Reference!.Trim(), Date!.Value, net)
        {
            SupplierKind = Kind,
            IrrecoverableVat = new Pence(VatPence ?? 0),
        };
        Outcome<Invoice> outcome = await record.RunAsync(Project.Id, invoice, who.Actor, cancel);
        if (outcome.Succeeded(out _, out Refusal? refusal))
        {
            return RedirectToPage("/Projects/Show", new { id });
        }

        ModelState.Refuse(refusal, t);
        return Page();
    }

    private void CheckForm()
    {
        Require(nameof(Supplier), !string.IsNullOrWhiteSpace(Supplier), "Say who is paid");
        Require(nameof(Reference), !string.IsNullOrWhiteSpace(Reference), "Enter the number on the invoice");
        Require(nameof(Date), Date is not null, "Enter the date on the invoice");
        Require(nameof(NetPence), NetPence is not null, "Enter the amount without VAT");
    }

    private void Require(string field, bool isThere, string message)
    {
        if (!isThere && ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, t[message]);
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        Project? project = await db.Projects.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == new ProjectId(id), cancel);
        if (project is null)
        {
            return false;
        }

        Project = project;
        LeftPence = (await db.MoneyOfAsync(project, cancel)).Left.Value;
        return true;
    }
}
