using System.Globalization;
using ToadLane.Web.Design;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>Speaks one language until it is disposed of: a page may hold letters in several.</summary>
public sealed class LetterLanguage : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo words = CultureInfo.CurrentUICulture;

    public LetterLanguage(Language language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (this.culture, this.words);
}
