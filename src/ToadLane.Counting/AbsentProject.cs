using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>A pile as it would be if nobody had marked one project.</summary>
internal static class AbsentProject
{
    /// <summary>The papers without the mark for this project; those that are then alike merge.</summary>
    public static PaperPile Without(Contest contest, PaperPile pile, int place)
    {
        Paper[] papers = [.. pile.Papers.Select(paper => Without(paper, place))];
        Array.Sort(papers, PaperOrder.Instance);
        var merged = ImmutableArray.CreateBuilder<Paper>(papers.Length);
        foreach (var paper in papers)
        {
            if (merged.Count > 0 && PaperOrder.Instance.Compare(merged[^1], paper) == 0)
            {
                merged[^1] = merged[^1] with { Count = merged[^1].Count + paper.Count };
            }
            else
            {
                merged.Add(paper);
            }
        }

        return new PaperPile(contest, merged.ToImmutable())
        {
            Rejected = pile.Rejected,
            WeightScale = pile.WeightScale,
        };
    }

    private static Paper Without(Paper paper, int place)
    {
        var at = paper.Choices.IndexOf(place);
        return at < 0 ? paper : paper with
        {
            Choices = paper.Choices.RemoveAt(at),
            Points = paper.Points.IsEmpty ? [] : paper.Points.RemoveAt(at),
        };
    }
}
