using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// The fairness test EJR+ up to any project (Brill and Peters, "Robust and Verifiable Proportionality Axioms for
/// Multiwinner Voting", EC 2023), which holds for a result and its papers, however the result was found.
/// </summary>
/// <remarks>
/// <para>
/// No group may be neglected. A group is any voters S who all support one project p that was not funded. With n voters
/// and the budget b, their part of it is |S| × b / n. Spent on p's terms it is worth (|S| × b / n) × u(p) / cost(p) to
/// each, where u is what a project is worth to a supporter. Somebody in S must be worth more than that with p added:
/// for some i in S, u(what i supports of the winners) + u(p) > (|S| × b / n) × u(p) / cost(p).
/// </para>
/// <para>
/// With u = cost: cost(winners that i supports) + cost(p) > |S| × b / n. With u = 1 and equal costs it is EJR+ itself.
/// Where p is worth different points to different voters, |S| × u(p) is the sum of their points. With weighted voters,
/// |S| and n are weights. Equal Shares passes for its own utility, whatever the completion: of any such group, the
/// first who could no longer pay an equal part for p had bought at p's rate or better until then. The exceptions are
/// results under a filter, those that the comparison step replaced, and those of Add1 from the integral start, which
/// shares out less than the budget when it does not raise the shares.
/// </para>
/// <para>
/// It takes time linear in the papers (but for sorting): if S is neglected, so is the group of all who are worth no
/// more than the best off in S.
/// </para>
/// </remarks>
public static class JustifiedRepresentation
{
    /// <summary>A neglected group with the first project (in contest order) that has one, or null.</summary>
    /// <param name="contest">What was put to the vote.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="winners">Ids of the funded projects.</param>
    /// <param name="utility">What a funded project is worth to a supporter.</param>
    public static NeglectedGroup? Neglected(
        Contest contest, PaperPile papers, IEnumerable<string> winners, Utility utility)
    {
        var won = winners.Select(contest.PlaceOf).ToHashSet();
        var worth = Array.ConvertAll(
            papers.Papers.ToArray(), paper => Supported(contest, paper, utility)
                .Where(one => won.Contains(one.Place)).Aggregate(Int128.Zero, (sum, one) => sum + one.Worth));
        var supporters = SupportersOf(contest, papers, utility);
        return Enumerable.Range(0, contest.Projects.Length).Where(place => !won.Contains(place))
            .Select(place => Neglected(contest, papers, place, supporters[place]
                .Select(one => (one.Paper, one.Worth, Total: worth[one.Paper] + one.Worth))))
            .FirstOrDefault(group => group is not null);
    }

    private static NeglectedGroup? Neglected(
        Contest contest, PaperPile papers, int place, IEnumerable<(int Paper, long Worth, Int128 Total)> supporters)
    {
        BigInteger worth = 0;
        long voters = 0;
        foreach (var equals in supporters.GroupBy(one => one.Total).OrderBy(group => group.Key))
        {
            foreach (var one in equals)
            {
                worth += (Int128)papers.Papers[one.Paper].TotalWeight * one.Worth;
                voters += papers.Papers[one.Paper].Count;
            }

            Fraction due = new(contest.Budget * worth, (BigInteger)papers.TotalWeight * contest.Projects[place].Cost);
            if (equals.Key <= due.Floor)
            {
                return new NeglectedGroup(
                    contest.Projects[place].Id, voters, new Fraction(equals.Key, BigInteger.One), due);
            }
        }

        return null;
    }

    private static List<(int Paper, long Worth)>[] SupportersOf(Contest contest, PaperPile papers, Utility utility)
    {
        var supporters = Array.ConvertAll(new int[contest.Projects.Length], _ => new List<(int, long)>());
        for (var number = 0; number < papers.Papers.Length; number++)
        {
            foreach (var (place, worth) in Supported(contest, papers.Papers[number], utility))
            {
                supporters[place].Add((number, worth));
            }
        }

        return supporters;
    }

    private static IEnumerable<(int Place, long Worth)> Supported(Contest contest, Paper paper, Utility utility) =>
        Support.On(contest, paper, utility).Select(one =>
            (one.Place, utility == Utility.Cost ? contest.Projects[one.Place].Cost : one.Points));
}
