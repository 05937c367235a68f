using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Bookkeeping;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Pots;

/// <summary>Anyone may have the whole of the books added up again.</summary>
[Open]
public sealed class CheckModel(ToadLaneDb db) : PageModel
{
    public required BooksCheck Check { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Check = await db.CheckBooksAsync(cancel);
}
