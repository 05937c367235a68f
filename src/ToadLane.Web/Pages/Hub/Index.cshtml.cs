using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Councils;
using ToadLane.Web.Access;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Hub;

/// <summary>The network's front page: every council here, and nothing else.</summary>
[Open]
public sealed class IndexModel(CouncilRegistry registry) : PageModel
{
    public IReadOnlyList<CouncilRegistration> Councils { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => this.Councils = await registry.AllAsync(cancel);
}
