using System.Globalization;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Tests.Design;

/// <summary>Every sentence as it stands in the code.</summary>
internal sealed class Untranslated : IStringLocalizer<Words>
{
    public LocalizedString this[string name] => new(name, name);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.InvariantCulture, name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
