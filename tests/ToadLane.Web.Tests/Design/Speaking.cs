using System.Globalization;

namespace ToadLane.Web.Tests.Design;

/// <summary>Lets a test speak another language for a moment.</summary>
internal static class Speaking
{
    public static string In(string culture, Func<string> say)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
