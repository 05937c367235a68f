namespace ToadLane.Web.Access;

/// <summary>Where somebody goes back to after signing in: only ever to a page of the same council.</summary>
public static class ReturnPath
{
    /// <summary>The path as given, when it is inside this council; otherwise null.</summary>
    public static string? Of(HttpRequest request, string? path)
    {
        bool isLocal = path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
        return isLocal && new PathString(path!.Split('?', '#')[0]).StartsWithSegments(request.PathBase) ? path : null;
    }
}
