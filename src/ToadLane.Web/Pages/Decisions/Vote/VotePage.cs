using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// Receives the voter before each page of the journey. Where voting is not open, every page but the first leads there.
/// </summary>
public sealed class VotePage(VotingDesk desk) : IAsyncPageFilter
{
    private const string Key = "visit";

    public static Visit VisitOf(PageModel page) => (Visit)page.HttpContext.Items[Key]!;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        string slug = (string)context.RouteData.Values["slug"]!;
        Visit? visit = await desk.ReceiveAsync(context.HttpContext, slug, context.HttpContext.RequestAborted);
        if (visit is null)
        {
            context.Result = new NotFoundResult();
            return;
        }

        if (visit.Paper is null && context.HandlerInstance is not (IndexModel or LeaveModel))
        {
            context.Result = new RedirectToPageResult("/Decisions/Vote/Index", new { slug });
            return;
        }

        context.HttpContext.Items[Key] = visit;
        await next();
    }
}
