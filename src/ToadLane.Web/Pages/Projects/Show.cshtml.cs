using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Bookkeeping;
using ToadLane.Decisions;
using ToadLane.Decisions.Delivery;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Projects;

/// <summary>One project: what it is, how far it got, with pictures, and every penny of its money.</summary>
[Open]
public sealed class ShowModel(ToadLaneDb db, TimeProvider clock) : PageModel
{
    public required Project Project { get; set; }

    public required Decision Decision { get; set; }

    public required string Place { get; set; }

    public required ProjectMoney Money { get; set; }

    public ProposalText? Text { get; private set; }

    public int? ProposalNumber { get; private set; }

    public IReadOnlyList<Invoice> Invoices { get; private set; } = [];

    /// <summary>What each photo shows, in words.</summary>
    public IReadOnlyDictionary<PhotoId, string> Described { get; private set; } = new Dictionary<PhotoId, string>();

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Project? project = await db.Projects.AsNoTracking().Include(p => p.Milestones).Include(p => p.Reports)
            .AsSplitQuery().SingleOrDefaultAsync(p => p.Id == new ProjectId(id), cancel);
        if (project is null)
        {
            return NotFound();
        }

        Project = project;
        Decision = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == project.DecisionId, cancel);
        Place = await db.Neighbourhoods.Where(n => n.Id == Decision.NeighbourhoodId).Select(n => n.Name)
            .SingleAsync(cancel);
        Money = await db.MoneyOfAsync(project, cancel);
        Invoices = await db.Invoices.AsNoTracking().Where(i => i.CommitmentKey == project.CommitmentKey)
            .OrderBy(i => i.PaidOn).ToListAsync(cancel);
        Proposal? proposal = await db.Proposals.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == project.ProposalId, cancel);
        (Text, ProposalNumber) = (proposal?.Text, proposal?.Number);
        List<PhotoId> photos = [.. project.Reports.Select(r => r.PhotoId).OfType<PhotoId>()];
        Described = await db.Photos.Where(p => photos.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Description, cancel);
        return Page();
    }
}
