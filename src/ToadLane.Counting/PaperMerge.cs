using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>Makes the papers of a pile from gathered ones: in order, each once.</summary>
internal static class PaperMerge
{
    public static ImmutableArray<Paper> Merge(PaperRows rows, Contest contest, PaperParts parts) =>
        Merge(rows, contest, parts, []);

    /// <summary>As the other; and puts down for each row, in their order, the place of its paper in the pile.</summary>
    public static ImmutableArray<Paper> Merge(PaperRows rows, Contest contest, PaperParts parts, Span<int> places)
    {
        var sort = new PaperSort(rows, contest.Projects.Length);
        var order = sort.Order();
        var papers = ImmutableArray.CreateBuilder<Paper>(rows.Count);
        for (var at = 0; at < order.Length;)
        {
            var first = at;
            var count = rows[order[at]].Count;
            for (at++; at < order.Length && sort.AreAlike(first, at); at++)
            {
                count += rows[order[at]].Count;
            }

            for (var twin = first; twin < at && !places.IsEmpty; twin++)
            {
                places[order[twin]] = papers.Count;
            }

            if (count > 0)
            {
                papers.Add(rows.PaperOf(order[first], count, parts));
            }
        }

        return papers.DrainToImmutable();
    }
}
