namespace ToadLane.Counting.Tests;

/// <summary>
/// The definition of Equal Shares written down as plainly as can be: one purse for each voter, exact fractions, the
/// price found by trying every number of poor supporters. Slow, and the yardstick for the fast one.
/// </summary>
internal static class PlainEqualShares
{
    public static List<(int Place, Fraction Price)> Run(SmallContest election, Utility utility, Fraction share)
    {
        var purses = election.Ballots.Select(_ => share).ToArray();
        var open = Enumerable.Range(0, election.Contest.Projects.Length).ToList();
        var bought = new List<(int, Fraction)>();
        while (true)
        {
            var offers = open
                .Select(place => (Place: place, Price: Price(election, place, purses)))
                .Where(offer => offer.Price is not null)
                .Select(offer => (offer.Place, Price: offer.Price!.Value))
                .OrderBy(offer => utility == Utility.Cost ? offer.Price / Cost(election, offer.Place) : offer.Price)
                .ThenBy(offer => Cost(election, offer.Place))
                .ThenByDescending(offer => Supporters(election, offer.Place).Count())
                .ThenBy(offer => offer.Place)
                .ToList();
            if (offers.Count == 0)
            {
                return bought;
            }

            var (place, price) = offers[0];
            foreach (var voter in Supporters(election, place))
            {
                purses[voter] -= Least(purses[voter], price);
            }

            open.Remove(place);
            bought.Add((place, price));
        }
    }

    public static List<(int Place, Fraction Price)> Add1(SmallContest election, Utility utility)
    {
        var share = new Fraction(election.Contest.Budget, election.Ballots.Length);
        var kept = Run(election, utility, share);
        for (var raises = 1; raises <= 60; raises++)
        {
            var next = Run(election, utility, share + raises);
            if (next.Sum(purchase => Cost(election, purchase.Place)) > election.Contest.Budget)
            {
                break;
            }

            kept = next;
        }

        return kept;
    }

    private static Fraction? Price(SmallContest election, int place, Fraction[] purses)
    {
        var has = Supporters(election, place).Select(voter => purses[voter]).Order().ToList();
        var missing = (Fraction)Cost(election, place);
        for (var poor = 0; poor < has.Count; poor++)
        {
            var price = missing / (has.Count - poor);
            if (price <= has[poor])
            {
                return price;
            }

            missing -= has[poor];
        }

        return null;
    }

    private static long Cost(SmallContest election, int place) => election.Contest.Projects[place].Cost;

    private static IEnumerable<int> Supporters(SmallContest election, int place) =>
        Enumerable.Range(0, election.Ballots.Length).Where(voter => election.Ballots[voter].Contains(place));

    private static Fraction Least(Fraction x, Fraction y) => x < y ? x : y;
}
