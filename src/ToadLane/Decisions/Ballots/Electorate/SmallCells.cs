namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Which cells of a table may be published beside its total. A group of fewer than ten could be recognised; and a
/// hidden cell must not follow from the total and the others, so more are left out until two or more are missing, with
/// ten people or more between them. Ten is the least that the research service of the Office for National Statistics
/// lets out.
/// </summary>
public static class SmallCells
{
    public const int Fewest = 10;
    private const int FewestHidden = 2;

    /// <summary>The cells that may be shown.</summary>
    public static SortedDictionary<string, int> Shown(IEnumerable<KeyValuePair<string, int>> cells)
    {
        // After the small ones by their names: an order by size would tell the size of what is hidden.
        List<KeyValuePair<string, int>> ordered =
            [.. cells.OrderBy(cell => cell.Value >= Fewest).ThenBy(cell => cell.Key, StringComparer.Ordinal)];
        int hidden = ordered.Count(cell => cell.Value < Fewest);
        if (hidden > 0)
        {
            while (hidden < ordered.Count
                && (hidden < FewestHidden || ordered.Take(hidden).Sum(cell => cell.Value) < Fewest))
            {
                hidden++;
            }
        }

        return new SortedDictionary<string, int>(ordered.Skip(hidden).ToDictionary(), StringComparer.Ordinal);
    }
}
