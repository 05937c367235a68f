namespace ToadLane.Web.Design;

/// <summary>
/// A link in the layout. <paramref name="Href"/> starts with <c>~/</c>, so that it stays inside the council.
/// </summary>
public sealed record FrameLink(string Text, string Href);
