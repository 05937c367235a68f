using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Access;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Problem;

/// <summary>What is shown instead of an empty error: what happened, and what to do next.</summary>
[Open]
[Placed(Place.Everywhere)]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    /// <summary>
    /// Read from the route itself: what was sent may be a form that cannot be read, and then nothing is bound.
    /// </summary>
    public int Status => int.Parse((string)this.RouteData.Values["status"]!, CultureInfo.InvariantCulture);

    public string Heading => this.Status switch
    {
        StatusCodes.Status400BadRequest => "This page was open too long",
        StatusCodes.Status403Forbidden => "You may not do this",
        StatusCodes.Status404NotFound => "Page not found",
        StatusCodes.Status413PayloadTooLarge => "This is too much to send at once",
        StatusCodes.Status429TooManyRequests => "Too many tries",
        StatusCodes.Status503ServiceUnavailable => "Very many people are here at the moment",
        _ => "Something went wrong",
    };

    public string Advice => this.Status switch
    {
        StatusCodes.Status400BadRequest => "Go back, load the page again and send it once more.",
        StatusCodes.Status403Forbidden =>
            "Your account does not have the role that may do this. Ask the council who does.",
        StatusCodes.Status404NotFound =>
            "If you typed the address, check it. If you followed a link, it may be out of date.",
        StatusCodes.Status413PayloadTooLarge =>
            "Nothing was saved. Go back and send a smaller file, or divide it into parts.",
        StatusCodes.Status429TooManyRequests => "Wait a minute, then try again.",
        StatusCodes.Status503ServiceUnavailable => "Wait a minute, then try again. Nothing is lost.",
        _ => "The fault is ours. Try again in a few minutes.",
    };

    public void OnGet()
    {
    }

    public void OnPost()
    {
    }
}
