namespace ToadLane.Web.Design;

/// <summary>Tells the layout about the page's surroundings, once a request.</summary>
public interface IPageFrame
{
    ValueTask<PageFrame> FrameAsync(HttpContext context);
}
