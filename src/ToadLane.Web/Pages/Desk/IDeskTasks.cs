using Microsoft.AspNetCore.Mvc;

namespace ToadLane.Web.Pages.Desk;

/// <summary>
/// What a capability puts on somebody's desk. Every class that implements it is found by that; each asks one or two
/// small questions of the database, and answers nothing for those whose work it is not.
/// </summary>
public interface IDeskTasks
{
    Task<IReadOnlyList<DeskTask>> ForAsync(Actor actor, IUrlHelper url, CancellationToken cancel);
}
