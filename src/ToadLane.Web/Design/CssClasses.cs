namespace ToadLane.Web.Design;

/// <summary>Joins the class names that apply; a null one does not.</summary>
internal static class CssClasses
{
    public static string Of(params ReadOnlySpan<string?> names)
    {
        List<string> applying = [];
        foreach (string? name in names)
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                applying.Add(name);
            }
        }

        return string.Join(' ', applying);
    }
}
