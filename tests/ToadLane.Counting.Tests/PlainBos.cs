namespace ToadLane.Counting.Tests;

/// <summary>
/// BOS by its definition, voter by voter: every bend of what is raised is tried, and where it is the whole cost.
/// </summary>
internal static class PlainBos
{
    /// <summary>What is bought, at which part of the cost and at which price of a point.</summary>
    /// <param name="election">The contest and who supports what.</param>
    /// <param name="worth">What a point is worth, given the project.</param>
    /// <param name="points">A voter's points for a project that they support.</param>
    public static List<(string Project, Fraction Part, Fraction Price)> Run(
        SmallContest election, Func<int, Fraction> worth, Func<int, int, int> points)
    {
        var contest = election.Contest;
        var purses = election.Ballots.Select(_ => new Fraction(contest.Budget, election.Ballots.Length)).ToArray();
        var left = contest.Budget;
        var open = Enumerable.Range(0, contest.Projects.Length).ToList();
        var bought = new List<(string, Fraction, Fraction)>();
        while (true)
        {
            var offers = open.Where(place => contest.Projects[place].Cost <= left).SelectMany(OffersFor).ToArray();
            if (offers.Length == 0)
            {
                return bought;
            }

            var least = offers.Where(offer => offer.Dearness == offers.Min(each => each.Dearness)).ToArray();
            var place = election.InTieOrder(least.Select(offer => offer.Place).Distinct()).First();
            var (_, _, part, price) = least.Where(offer => offer.Place == place).MaxBy(offer => offer.Part);
            foreach (var voter in SupportersOf(place))
            {
                var asked = price * points(voter, place);
                purses[voter] = purses[voter] < asked ? Fraction.Zero : purses[voter] - asked;
            }

            left -= contest.Projects[place].Cost;
            open.Remove(place);
            bought.Add((contest.Projects[place].Id, part, price));
        }

        IEnumerable<(int Place, Fraction Dearness, Fraction Part, Fraction Price)> OffersFor(int place)
        {
            var cost = (Fraction)contest.Projects[place].Cost;
            var bends = SupportersOf(place).Where(voter => purses[voter] > Fraction.Zero)
                .Select(voter => purses[voter] / points(voter, place)).ToHashSet();
            foreach (var at in bends)
            {
                // Dearer than what raises all of the cost is never better, so the price there is the price of all.
                var price = Raised(place, at) > cost ? Whole(place) : at;
                var part = Raised(place, price) / cost;
                yield return (place, price / (part * part * worth(place)), part, price / part);
            }
        }

        Fraction Raised(int place, Fraction price) => SupportersOf(place).Aggregate(Fraction.Zero, (sum, voter) =>
        {
            var asked = price * points(voter, place);
            return sum + (purses[voter] < asked ? purses[voter] : asked);
        });

        Fraction Whole(int place)
        {
            var missing = (Fraction)contest.Projects[place].Cost;
            var rich = SupportersOf(place).Sum(voter => points(voter, place));
            foreach (var voter in SupportersOf(place).OrderBy(voter => purses[voter] / points(voter, place)))
            {
                if (purses[voter] * rich >= missing * points(voter, place))
                {
                    break;
                }

                missing -= purses[voter];
                rich -= points(voter, place);
            }

            return missing / rich;
        }

        IEnumerable<int> SupportersOf(int place) =>
            Enumerable.Range(0, purses.Length).Where(voter => election.Ballots[voter].Contains(place));
    }
}
