using System.Globalization;

namespace ToadLane.Web.Design;

/// <summary>A language the site speaks.</summary>
/// <param name="Code">As in the lang attribute.</param>
/// <param name="Name">In the language itself.</param>
/// <param name="Direction">ltr or rtl.</param>
public sealed record Language(string Code, string Name, string Direction)
{
    public static Language English { get; } = new("en", "English", "ltr");

    /// <summary>The order of the language switch. English is the original; the others are translations.</summary>
    public static IReadOnlyList<Language> All { get; } =
        [English, new("cy", "Cymraeg", "ltr"), new("ur", "اردو", "rtl")];

    public static Language Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? English;

    public static Language? Find(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>No speaker has checked the translations yet; pages in these languages say so.</summary>
    public bool IsUnreviewed => this != English;

    /// <summary>Dates and numbers: English means British English.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(this == English ? "en-GB" : this.Code);
}
