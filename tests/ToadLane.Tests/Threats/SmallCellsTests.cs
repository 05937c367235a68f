using ToadLane.Decisions.Ballots.Electorate;

namespace ToadLane.Tests.Threats;

/// <summary>
/// Somebody who knows the rule subtracts all that is published from the total, and tries every table that would have
/// been published in the same way: a group below ten is never found.
/// </summary>
public sealed class SmallCellsTests
{
    private static readonly string[] Wards = ["A", "B", "C"];

    [Fact]
    public void Subtraction_finds_no_group_below_ten()
    {
        Random random = new(3);
        int hiddenTables = 0;
        for (int table = 0; table < 200; table++)
        {
            int[] cells = [.. Wards.Take(random.Next(2, 4)).Select(_ => random.Next(3) == 0
                ? random.Next(10, 30)
                : random.Next(1, 14))];
            if (cells.Sum() < 2 * SmallCells.Fewest)
            {
                // The total itself is published, and says as much.
                continue;
            }

            SortedDictionary<string, int> shown = Show(cells);
            List<int[]> possible = [.. Tables(cells.Length, cells.Sum()).Where(other => Fits(other, shown))];
            Assert.Contains(possible, other => other.SequenceEqual(cells));
            for (int ward = 0; ward < cells.Length; ward++)
            {
                if (cells[ward] < SmallCells.Fewest)
                {
                    Assert.False(shown.ContainsKey(Wards[ward]));
                    Assert.True(
                        possible.Select(other => other[ward]).Distinct().Count() > 1,
                        $"{string.Join(", ", cells)} gives ward {Wards[ward]} away");
                    hiddenTables++;
                }
            }
        }

        Assert.True(hiddenTables > 100);
    }

    [Fact]
    public void Groups_of_ten_and_more_are_all_shown() => Assert.Equal(
        new SortedDictionary<string, int> { ["A"] = 10, ["B"] = 11, ["C"] = 500 }, Show([10, 11, 500]));

    [Fact]
    public void One_small_group_takes_another_with_it() => Assert.Equal(
        new SortedDictionary<string, int> { ["C"] = 500 }, Show([9, 40, 500]));

    private static SortedDictionary<string, int> Show(int[] cells) =>
        SmallCells.Shown(cells.Select((value, ward) => KeyValuePair.Create(Wards[ward], value)));

    private static bool Fits(int[] cells, SortedDictionary<string, int> shown) => Show(cells).SequenceEqual(shown);

    // Every table of so many wards, each with somebody in it, that adds up to the published total.
    private static IEnumerable<int[]> Tables(int wards, int total)
    {
        if (wards == 1)
        {
            return total > 0 ? [[total]] : [];
        }

        return Enumerable.Range(1, Math.Max(0, total - wards + 1))
            .SelectMany(first => Tables(wards - 1, total - first).Select(rest => (int[])[first, .. rest]));
    }
}
