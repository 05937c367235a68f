using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.People.Residents;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Account;

/// <summary>One's own account: name, roles, and signing out of every device.</summary>
[Needs(Act.KeepAccount)]
public sealed class IndexModel(
    ToadLaneDb db,
    NameAccount nameAccount,
    EndSessions endSessions,
    Session session,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public string? Email { get; private set; }

    public string Roles => string.Join(", ", who.Actor.Roles.Where(role => role is not Role.Visitor)
        .Order().Select(role => t[RoleName.Of(role)].Value));

    public async Task OnGetAsync(CancellationToken cancel) => this.Name = await this.LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if ((await nameAccount.RunAsync(this.Name, who.Actor, cancel)).Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage();
        }

        this.ModelState.Refuse(refusal, t, nameof(this.Name));
        await this.LoadAsync(cancel);
        return this.Page();
    }

    public async Task<IActionResult> OnPostEndSessionsAsync(CancellationToken cancel)
    {
        await endSessions.RunAsync(who.Actor, cancel);
        await session.EndAsync();
        return this.RedirectToPage("/SignIn/Index");
    }

    /// <summary>The name they have now.</summary>
    private async Task<string?> LoadAsync(CancellationToken cancel)
    {
        ResidentId id = new(who.Actor.Id!.Value);
        var own = await db.Residents.Where(r => r.Id == id)
            .Select(r => new { r.Email, r.DisplayName }).SingleAsync(cancel);
        this.Email = own.Email;
        return own.DisplayName;
    }
}
