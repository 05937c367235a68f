using Microsoft.Extensions.Localization;
using ToadLane.Web;
using ToadLane.Web.Design;

namespace ToadLane.EndToEnd.Tests;

/// <summary>The site's own words, with a note of every sentence that has no translation.</summary>
public sealed class WatchedWords(IStringLocalizer<Words> words, MissingWords missing) : IStringLocalizer<Words>
{
    public LocalizedString this[string name] => Watch(words[name]);

    public LocalizedString this[string name, params object[] arguments] => Watch(words[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        words.GetAllStrings(includeParentCultures);

    private LocalizedString Watch(LocalizedString found)
    {
        if (found.ResourceNotFound && Language.Current != Language.English)
        {
            missing.Add(Language.Current.Code, found.Name);
        }

        return found;
    }
}
