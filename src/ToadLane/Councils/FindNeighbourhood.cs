using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Councils;

/// <summary>
/// Finds neighbourhoods by the words of their own name or of a ward in them: each word typed must begin a word of the
/// name, in any order, whatever the case and accents. A ward that lies in no neighbourhood yet is found too.
/// </summary>
public static partial class FindNeighbourhood
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    public static async Task<IReadOnlyList<FoundPlace>> ByWordsAsync(
        ToadLaneDb db, string words, CancellationToken cancel)
    {
        string[] typed = Words(words);
        if (typed.Length == 0)
        {
            return [];
        }

        NeighbourhoodTree tree = await NeighbourhoodTree.LoadAsync(db, cancel);
        List<FoundPlace> found = [.. tree.All
            .Where(n => Matches(n.Name, typed))
            .OrderBy(n => n.Name, StringComparer.CurrentCulture)
            .Select(n => new FoundPlace(n.Name, null, n.Slug))];
        foreach (NamedArea ward in (await db.LatestWardsAsync(cancel)).Where(w => Matches(w.Name, typed)))
        {
            List<AreaId> areas = await db.Areas
                .Where(a => a.Id == ward.Id || a.WardCode == ward.Code).Select(a => a.Id).ToListAsync(cancel);
            List<NeighbourhoodNode> around = [.. areas.SelectMany(tree.Holding).DistinctBy(n => n.Id)];
            found.AddRange(around
                .Select(n => new FoundPlace(n.Name, ward.Name, n.Slug))
                .DefaultIfEmpty(new FoundPlace(ward.Name, ward.Name, null)));
        }

        return [.. found.DistinctBy(f => f.Slug ?? f.Name)];
    }

    /// <summary>
    /// True for a British postcode, whole or its first half with a digit: those cannot be looked up here.
    /// </summary>
    public static bool LooksLikeAPostcode(string words) => Postcode().IsMatch(words.Trim());

    private static bool Matches(string name, string[] typed)
    {
        string[] words = Words(name);
        return typed.All(t => words.Any(w => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(w, t, Loosely)));
    }

    private static string[] Words(string text) =>
        Separators().Split(text.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal))
            .Where(word => word.Length > 0 && !word.Equals("and", StringComparison.OrdinalIgnoreCase)).ToArray();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Separators();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]?( ?[0-9][A-Z]{2})?$", RegexOptions.IgnoreCase)]
    private static partial Regex Postcode();
}

/// <summary>A neighbourhood that was found, and by which ward, or a ward without one (then the slug is null).</summary>
public sealed record FoundPlace(string Name, string? Ward, string? Slug);
