using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Councils;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.SignIn;

/// <summary>Says the same to everybody who asked for a link.</summary>
[Open]
public sealed class SentModel(CurrentCouncil council) : PageModel
{
    public bool IsDemonstration => council.Registration.IsDemonstration;
}
