using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ToadLane.Counting.Pabulib;

/// <summary>
/// Finds the conditions that a .pb file states. They are not part of <see cref="PbFile.Contest"/>, because cities and
/// other programs count most such files without them; ask for them and put them into the contest.
/// </summary>
public static partial class PbConditions
{
    /// <summary>
    /// Projects that exclude each other. The format has no field for them; files say it in META's <c>comment</c>, as
    /// "projects 201 and 1932 … could not be implemented simultaneously" or "projects 12 and 26 … mutually exclusive".
    /// Such a sentence is taken only when it names projects of the file.
    /// </summary>
    public static ImmutableArray<Exclusion> ExclusionsIn(PbFile file) =>
    [
        .. Sentence().Matches(file["comment"] ?? "")
            .Where(sentence => Exclusive().IsMatch(sentence.Value))
            .SelectMany(sentence => Pair().Matches(sentence.Value))
            .Select(pair => new[] { pair.Groups[1].Value, pair.Groups[2].Value })
            .Where(ids => ids[0] != ids[1] && Array.TrueForAll(ids, id => file.Contest.PlaceOf(id) is not null))
            .Select(ids => new Exclusion([.. ids])),
    ];

    /// <summary>
    /// Categories and neighbourhoods with their caps (<c>categories</c> and <c>budget_per_category</c>,
    /// <c>neighborhoods</c> and <c>budget_per_neighborhood</c>), with what META says of leftovers
    /// (<c>leftover_budget</c>). A project without one of the listed names lies in no part.
    /// </summary>
    public static Conditions PartsIn(PbFile file) => new()
    {
        Parts =
        [
            .. PartsIn(file, "categories", "budget_per_category", "category"),
            .. PartsIn(file, "neighborhoods", "budget_per_neighborhood", "neighborhood"),
        ],
        Leftovers = file["leftover_budget"] is { } leftovers
            && leftovers.Contains("ordered by score", StringComparison.OrdinalIgnoreCase)
            ? Leftovers.ByScore
            : Leftovers.Kept,
    };

    private static IEnumerable<BudgetPart> PartsIn(PbFile file, string namesKey, string capsKey, string column)
    {
        var names = List(file[namesKey]);
        var caps = List(file[capsKey]);
        for (var number = 0; number < names.Length && names.Length == caps.Length; number++)
        {
            if (PbNumber.TryParse(caps[number], out var cap))
            {
                var ids = Enumerable.Range(0, file.Projects.Rows.Length)
                    .Where(row => file.Projects[row, column]?.Trim() == names[number])
                    .Select(row => file.Projects[row, "project_id"]!.Trim());
                yield return new BudgetPart(names[number], [.. ids]) { Cap = (long)cap.In(file.Contest.Scale) };
            }
        }
    }

    private static string[] List(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"[^.]+")]
    private static partial Regex Sentence();

    [GeneratedRegex("mutually exclusive|exclude each other|not be implemented simultaneously", RegexOptions.IgnoreCase)]
    private static partial Regex Exclusive();

    [GeneratedRegex(@"\bprojects (\S+) and ([^\s,;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Pair();
}
