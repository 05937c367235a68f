using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using ToadLane.People.SignIn;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.SignIn;

/// <summary>
/// Where the link leads. Opening it does nothing: programs that check mail open links, only people press buttons.
/// </summary>
[Open]
[EnableRateLimiting(Limits.SignIn)]
public sealed class LinkModel(SignInByLink signInByLink, Session session, ICurrentActor who, IStringLocalizer<Words> t)
    : PageModel
{
    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    public bool IsSpent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Outcome<SignedIn> outcome = await signInByLink.RunAsync(this.Token ?? string.Empty, who.Actor, cancel);
        if (!outcome.Succeeded(out SignedIn? signedIn, out Refusal? refusal))
        {
            this.IsSpent = true;
            this.ModelState.Refuse(refusal, t);
            return this.Page();
        }

        await session.BeginAsync(signedIn.Resident, "link");
        string usually = signedIn.IsNew ? "~/account" : "~/";
        return this.LocalRedirect(ReturnPath.Of(this.Request, signedIn.ReturnTo) ?? usually);
    }
}
