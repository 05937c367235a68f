using System.Collections.Immutable;
using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// What the winners are to a set of voters: all of them, or those of one area. Counts people, not weights.
/// </summary>
/// <param name="Area">The area, or null for all voters and for those whose area is not known.</param>
/// <param name="Voters">How many they are, those with blank papers too.</param>
/// <param name="Funded">
/// How many of them support no winner (first), one winner (second), two, and so on, up to the most that anybody has.
/// </param>
/// <param name="Money">What the winners that they support cost, added up over the voters, in minor units.</param>
/// <param name="Split">
/// Their part of the spending when the cost of each winner is split equally among all who support it, in minor units.
/// Over all areas it adds up to the cost of the winners that anybody supports.
/// </param>
public sealed record Satisfaction(
    string? Area, long Voters, ImmutableArray<long> Funded, Int128 Money, Fraction Split)
{
    /// <summary>How many of them support no winner.</summary>
    public long WithoutWinner => Funded.IsEmpty ? 0 : Funded[0];

    /// <summary>How many winners one of them supports on average.</summary>
    public Fraction AverageWinners =>
        Average(Funded.Select((voters, winners) => (Int128)voters * winners).Aggregate(Int128.Zero, (x, y) => x + y));

    /// <summary>What the winners that one of them supports cost on average, in minor units.</summary>
    public Fraction AverageMoney => Average(Money);

    /// <summary>The satisfaction of all voters with these winners.</summary>
    public static Satisfaction Of(Contest contest, PaperPile papers, IEnumerable<string> winners) =>
        Of(new Winners(contest, papers, winners), null, papers.Papers);

    /// <summary>
    /// The satisfaction of the voters of each area, by the ordinal order of their names, those without an area first;
    /// one for all when the papers do not say where they come from.
    /// </summary>
    public static ImmutableArray<Satisfaction> ByArea(Contest contest, PaperPile papers, IEnumerable<string> winners)
    {
        Winners all = new(contest, papers, winners);
        return
        [
            .. papers.Papers.GroupBy(paper => paper.Area).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Of(all, group.Key, group)),
        ];
    }

    private static Satisfaction Of(Winners winners, string? area, IEnumerable<Paper> papers)
    {
        List<long> funded = [0];
        var money = Int128.Zero;
        long voters = 0;
        var supporters = new long[winners.Costs.Length];
        foreach (var paper in papers)
        {
            voters += paper.Count;
            var supported = 0;
            foreach (var place in winners.On(paper))
            {
                supported++;
                supporters[place] += paper.Count;
                money += (Int128)paper.Count * winners.Costs[place];
            }

            funded.AddRange(Enumerable.Repeat(0L, Math.Max(0, supported + 1 - funded.Count)));
            funded[supported] += paper.Count;
        }

        var split = Enumerable.Range(0, supporters.Length).Where(place => supporters[place] > 0).Aggregate(
            Fraction.Zero,
            (sum, place) => sum + new Fraction(
                (BigInteger)supporters[place] * winners.Costs[place], winners.Supporters[place]));
        return new Satisfaction(area, voters, [.. funded], money, split);
    }

    private Fraction Average(Int128 sum) => Voters == 0 ? Fraction.Zero : new Fraction(sum, Voters);

    private sealed class Winners
    {
        private readonly Contest _contest;
        private readonly bool[] _won;

        public Winners(Contest contest, PaperPile papers, IEnumerable<string> winners)
        {
            _contest = contest;
            _won = new bool[contest.Projects.Length];
            foreach (var id in winners)
            {
                _won[contest.PlaceOf(id)
                    ?? throw new ArgumentException($"There is no project {id}.", nameof(winners))] = true;
            }

            Costs = [.. contest.Projects.Select(project => project.Cost)];
            Supporters = new long[contest.Projects.Length];
            foreach (var paper in papers.Papers)
            {
                foreach (var place in On(paper))
                {
                    Supporters[place] += paper.Count;
                }
            }
        }

        public long[] Costs { get; }

        // People behind each winner; nothing for the others.
        public long[] Supporters { get; }

        public IEnumerable<int> On(Paper paper) => Support.On(_contest, paper, Utility.Cardinality)
            .Select(one => one.Place).Where(place => _won[place]);
    }
}
