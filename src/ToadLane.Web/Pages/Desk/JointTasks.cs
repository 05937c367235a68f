using Microsoft.AspNetCore.Mvc;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Desk;

/// <summary>What others asked for and a second person must answer.</summary>
public sealed class JointTasks(ToadLaneDb db, IEnumerable<IJointAct> kinds, TimeProvider clock) : IDeskTasks
{
    public async Task<IReadOnlyList<DeskTask>> ForAsync(Actor actor, IUrlHelper url, CancellationToken cancel)
    {
        IReadOnlyList<JointFile> waiting =
            await db.WaitingForAsync(actor, clock.GetUtcNow().UtcDateTime, cancel);
        return [.. waiting.Where(file => file.Act.Asking.ById != actor.Id).Select(file =>
            new DeskTask(
                kinds.Single(k => k.Act == file.Act.Act).Words(file.Act).Title,
                file.Decision.Title,
                url.Page("/Desk/Agreements/Answer", new { id = file.Act.Id.Value }))
            {
                WaitsSince = file.Act.Asking.At,
                DueAt = file.Act.LapsesAt,
                NeedsASecondPerson = true,
            })];
    }
}
