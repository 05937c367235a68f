using ToadLane.Counting.Pabulib;

namespace ToadLane.Counting.Tests.Conformance;

/// <summary>Amsterdam's budgets, whose files state caps for categories or neighbourhoods.</summary>
public class AmsterdamTests
{
    [Fact]
    public void Caps_hold_and_leftovers_only_add_projects()
    {
        var files = Corpus.Names().Where(name => name.Contains("Amsterdam", StringComparison.Ordinal))
            .Select(Corpus.File).Where(file => !PbConditions.PartsIn(file).Parts.IsEmpty).ToArray();

        Assert.Equal(6, files.Length);
        Assert.All(files, file =>
        {
            var stated = PbConditions.PartsIn(file);
            var kept = Winners(file, stated with { Leftovers = Leftovers.Kept });
            var spent = Winners(file, stated with { Leftovers = Leftovers.ByScore });

            Assert.All(
                stated.Parts,
                part => Assert.InRange(CostOf(file, part.Projects.Intersect(kept)), 0, part.Cap!.Value));
            Assert.Superset(kept, spent);
            Assert.InRange(CostOf(file, spent), 0, file.Contest.Budget);
        });
    }

    private static HashSet<string> Winners(PbFile file, Conditions conditions) =>
        [.. Greedy.Count(file.Contest.WithConditions(conditions), file.Papers, GreedyOptions.Skip).Winners];

    private static long CostOf(PbFile file, IEnumerable<string> ids) =>
        ids.Sum(id => file.Contest.Projects[file.Contest.PlaceOf(id)!.Value].Cost);
}
