using System.Runtime.InteropServices;

namespace ToadLane.Counting.Engine;

/// <summary>
/// The papers seen from the projects, and the projects seen from the papers. Papers that come to the same under the
/// utility (such as two orders of the same projects, when only support matters) are one.
/// </summary>
internal sealed class Electorate
{
    // For rules that take one supporter at a time.
    private Supporter[][]? _supporters;
    private long[]? _totals;
    private long[]? _points;

    public Electorate(Contest contest, PaperPile papers, Utility utility, Func<int, bool> takesPart)
    {
        var merged = Merge(contest, papers, utility, takesPart);
        Choices = new Choice[merged.Count][];
        var lists = Array.ConvertAll(
            new int[contest.Projects.Length],
            _ => (Papers: new List<int>(), People: new List<long>(), Points: new List<long>()));
        foreach (var (number, (key, people)) in merged.Index())
        {
            Choices[number] = new Choice[key.Length / 2];
            for (var i = 0; i < Choices[number].Length; i++)
            {
                var choice = new Choice((int)key[2 * i], key[(2 * i) + 1]);
                Choices[number][i] = choice;
                lists[choice.Place].Papers.Add(number);
                lists[choice.Place].People.Add(people);
                lists[choice.Place].Points.Add(choice.Points);
            }
        }

        Backers = Array.ConvertAll(lists, list => new Backers([.. list.Papers], [.. list.People], [.. list.Points]));
        Twins = TwinsIn(contest);
        SumsFitMachineNumbers = Array.TrueForAll(Backers, who => who.TotalPoints < 1L << 52);
    }

    /// <summary>How many papers differ; those that support nothing are left out.</summary>
    public int PaperCount => Choices.Length;

    /// <summary>For each paper, what it supports.</summary>
    public Choice[][] Choices { get; }

    /// <summary>For each project, who supports it, in arrays side by side.</summary>
    public Backers[] Backers { get; }

    /// <summary>Whether people and points are few enough for machine numbers to add them up exactly.</summary>
    public bool SumsFitMachineNumbers { get; }

    /// <summary>For each project, who supports it.</summary>
    public Supporter[][] Supporters => _supporters ??= Array.ConvertAll(Backers, who => who.AsSupporters());

    /// <summary>For each project, how many people support it.</summary>
    public long[] Totals => _totals ??= Array.ConvertAll(Backers, who => who.Total);

    /// <summary>For each project, what the points of its supporters come to; their number unless points
    /// count.</summary>
    public long[] Points => _points ??= Array.ConvertAll(Backers, who => who.TotalPoints);

    /// <summary>
    /// For each project the first that has the same cost and the same supporters: no share tells the two apart.
    /// </summary>
    public int[] Twins { get; }

    private static Dictionary<long[], long> Merge(
        Contest contest, PaperPile papers, Utility utility, Func<int, bool> takesPart)
    {
        var merged = new Dictionary<long[], long>(papers.Papers.Length, PaperKey.Instance);
        var lookup = merged.GetAlternateLookup<ReadOnlySpan<long>>();
        var key = new long[2 * contest.Projects.Length];
        foreach (var paper in papers.Papers)
        {
            var length = 0;
            for (var rank = 0; rank < paper.Choices.Length; rank++)
            {
                // A score of nought names a project without supporting it.
                var score = paper.ScoreAt(contest, rank);
                if (score > 0 && takesPart(paper.Choices[rank]))
                {
                    key[length++] = paper.Choices[rank];
                    key[length++] = utility == Utility.Score ? score : 1;
                }
            }

            if (length > 0)
            {
                PutInOrder(key.AsSpan(0, length));
                CollectionsMarshal.GetValueRefOrAddDefault(lookup, key.AsSpan(0, length), out _) += paper.TotalWeight;
            }
        }

        return merged;
    }

    // By place; papers are short and mostly in order already.
    private static void PutInOrder(Span<long> key)
    {
        for (var i = 2; i < key.Length; i += 2)
        {
            for (var j = i; j > 0 && key[j - 2] > key[j]; j -= 2)
            {
                (key[j - 2], key[j - 1], key[j], key[j + 1]) = (key[j], key[j + 1], key[j - 2], key[j - 1]);
            }
        }
    }

    private int[] TwinsIn(Contest contest)
    {
        var alike = Enumerable.Range(0, Backers.Length).ToLookup(
            place => (contest.Projects[place].Cost, Backers[place].Total, Backers[place].Papers.Length));
        return
        [
            .. Backers.Select((backers, place) =>
                alike[(contest.Projects[place].Cost, backers.Total, backers.Papers.Length)]
                    .First(other => other == place || backers.AreTheSameAs(Backers[other]))),
        ];
    }
}
