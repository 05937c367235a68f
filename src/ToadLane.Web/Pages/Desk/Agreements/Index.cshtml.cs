using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Desk.Agreements;

/// <summary>What waits for a second person, what the reader asked for, and the last answers.</summary>
[Needs(Act.UseDesk)]
public sealed class IndexModel(ToadLaneDb db, JointDesk words, ICurrentActor who, TimeProvider clock) : PageModel
{
    private const int LastShown = 10;

    public JointDesk Words => words;

    public IReadOnlyList<JointFile> Waiting { get; private set; } = [];

    public IReadOnlyList<JointFile> Over { get; private set; } = [];

    public bool IsOwn(JointAct act) => act.Asking.ById == who.Actor.Id;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        this.Waiting = await db.WaitingForAsync(who.Actor, clock.GetUtcNow().UtcDateTime, cancel);
        List<JointFile> over = await db.JointFiles(a => a.Answer != null).ToListAsync(cancel);
        this.Over = [.. over.Where(file => file.MayAnswer(who.Actor))
            .OrderByDescending(file => file.Act.Answer!.At).Take(LastShown)];
    }
}
