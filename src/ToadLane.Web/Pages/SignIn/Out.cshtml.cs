using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.SignIn;

/// <summary>Ends the session in this browser. Whoever has none may press it as well.</summary>
[Open]
public sealed class OutModel(Session session) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await session.EndAsync();
        return this.LocalRedirect("~/");
    }
}
