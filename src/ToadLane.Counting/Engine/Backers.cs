namespace ToadLane.Counting.Engine;

/// <summary>Who supports one project: arrays side by side, an entry for each paper.</summary>
internal sealed class Backers
{
    public Backers(int[] papers, long[] people, long[] points)
    {
        (Papers, People, Points) = (papers, people, points);
        Weights = Array.ConvertAll(people, each => (double)each);
        for (var i = 0; i < papers.Length; i++)
        {
            Total += people[i];
            TotalPoints += people[i] * points[i];
            MostPoints = Math.Max(MostPoints, points[i]);
        }
    }

    /// <summary>The numbers of the papers, ascending.</summary>
    public int[] Papers { get; }

    /// <summary>How many people handed in each (with weighted voters, what they weigh together).</summary>
    public long[] People { get; }

    /// <summary>The same as machine numbers.</summary>
    public double[] Weights { get; }

    /// <summary>The points each of those people gives; 1 unless points count.</summary>
    public long[] Points { get; }

    /// <summary>How many people support the project.</summary>
    public long Total { get; }

    /// <summary>The points that all of them give together.</summary>
    public long TotalPoints { get; }

    /// <summary>The most that one of them gives.</summary>
    public long MostPoints { get; }

    /// <summary>
    /// Whether everybody gives one point, and there are few enough for their money to be added up in halves of 31
    /// binary
    /// digits.
    /// </summary>
    public bool IsPlain => MostPoints <= 1 && Total <= int.MaxValue;

    /// <summary>How many people there are, at most, beside those who give so many points.</summary>
    public double PoorBeside(double points) => IsPlain ? Total - points : Total;

    /// <summary>Whether the same people support both, as strongly.</summary>
    public bool AreTheSameAs(Backers other) =>
        Papers.AsSpan().SequenceEqual(other.Papers) && Points.AsSpan().SequenceEqual(other.Points);

    /// <summary>The same, one supporter at a time.</summary>
    public Supporter[] AsSupporters() =>
        [.. Papers.Select((paper, i) => new Supporter(paper, People[i], Points[i]))];
}
