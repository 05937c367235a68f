namespace ToadLane.Web.Design;

/// <summary>
/// The frame some middleware left as a feature of the request, or else one made from the request alone.
/// </summary>
public sealed class PlainPageFrame : IPageFrame
{
    public ValueTask<PageFrame> FrameAsync(HttpContext context) => ValueTask.FromResult(
        context.Features.Get<PageFrame>() ?? new PageFrame { SignedInAs = context.User.Identity?.Name });
}
