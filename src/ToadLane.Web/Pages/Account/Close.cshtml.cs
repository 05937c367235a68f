using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using ToadLane.People.Residents;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Account;

/// <summary>Says what closing an account means, and does it.</summary>
[Needs(Act.KeepAccount)]
public sealed class CloseModel(CloseAccount closeAccount, Session session, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!(await closeAccount.RunAsync(who.Actor, cancel)).Succeeded(out _, out Refusal? refusal))
        {
            this.ModelState.Refuse(refusal, t);
            return this.Page();
        }

        await session.EndAsync();
        return this.LocalRedirect("~/");
    }
}
