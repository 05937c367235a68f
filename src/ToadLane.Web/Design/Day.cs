namespace ToadLane.Web.Design;

/// <summary>A day as people write it in the reader's language: 4 March 2026.</summary>
public static class Day
{
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", Language.Current.Culture);
}
