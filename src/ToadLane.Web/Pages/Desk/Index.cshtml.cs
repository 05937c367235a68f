using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Desk;

/// <summary>What waits for the person who is signed in, in any of their roles.</summary>
[Needs(Act.UseDesk)]
public sealed class IndexModel(IEnumerable<IDeskTasks> lists, ICurrentActor who, TimeProvider clock) : PageModel
{
    public IReadOnlyList<DeskTask> Tasks { get; private set; } = [];

    /// <summary>True for the lawful decision-maker, who opens the pots of what was handed over.</summary>
    public bool MayAdopt => WhoMay.Refuses(who.Actor, Act.AdoptResult) is null;

    /// <summary>True for whoever looks after votes, or watches them.</summary>
    public bool MayReadScrutiny => WhoMay.Refuses(who.Actor, Act.ReadScrutiny) is null;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        List<DeskTask> tasks = [];
        foreach (IDeskTasks list in lists)
        {
            tasks.AddRange(await list.ForAsync(who.Actor, this.Url, cancel));
        }

        this.Tasks = [.. tasks.OrderBy(task => task.WaitsSince ?? task.DueAt ?? DateTime.MaxValue)];
    }
}
