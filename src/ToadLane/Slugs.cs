using System.Globalization;
using System.Text;

namespace ToadLane;

/// <summary>
/// Makes the last part of an address from a name: small letters, digits and hyphens, without accents or apostrophes.
/// "Tŷ Mawr, King's Green" becomes "ty-mawr-kings-green".
/// </summary>
public static class Slugs
{
    public static string From(string name, int longest)
    {
        StringBuilder slug = new();
        foreach (char letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (letter is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        string whole = slug.ToString().Trim('-');
        return whole.Length <= longest ? whole : whole[..longest].TrimEnd('-');
    }
}
