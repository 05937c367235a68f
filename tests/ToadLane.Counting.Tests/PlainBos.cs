namespace ToadLane.Counting.Tests;

/// <summary>
/// BOS by its definition, voter by voter: every bend of what is raised is tried, and where it is the whole cost.
/// </summary>
/// <param name="election">The contest and who supports what.</param>
/// <param name="worth">What a point is worth, given the project.</param>
/// <param name="points">A voter's points for a project that they support.</param>
internal sealed class PlainBos(SmallContest election, Func<int, Fraction> worth, Func<int, int, int> points)
{
    private readonly Fraction[] _purses =
        [.. election.Ballots.Select(_ => new Fraction(election.Contest.Budget, election.Ballots.Length))];

    /// <summary>What is bought, at which part of the cost and at which price of a point.</summary>
    public List<(string Project, Fraction Part, Fraction Price)> Run()
    {
        var left = election.Contest.Budget;
        var open = Enumerable.Range(0, election.Contest.Projects.Length).ToList();
        var bought = new List<(string, Fraction, Fraction)>();
        while (open.Where(place => CostOf(place) <= left).SelectMany(OffersFor).ToArray() is { Length: > 0 } offers)
        {
            var least = offers.Where(offer => offer.Dearness == offers.Min(each => each.Dearness)).ToArray();
            var place = election.InTieOrder(least.Select(offer => offer.Place).Distinct()).First();
            var (_, _, part, price) = least.Where(offer => offer.Place == place).MaxBy(offer => offer.Part);
            foreach (var voter in SupportersOf(place))
            {
                var asked = price * points(voter, place);
                _purses[voter] = _purses[voter] < asked ? Fraction.Zero : _purses[voter] - asked;
            }

            left -= CostOf(place);
            open.Remove(place);
            bought.Add((election.Contest.Projects[place].Id, part, price));
        }

        return bought;
    }

    private IEnumerable<(int Place, Fraction Dearness, Fraction Part, Fraction Price)> OffersFor(int place)
    {
        var bends = SupportersOf(place).Where(voter => _purses[voter] > Fraction.Zero)
            .Select(voter => _purses[voter] / points(voter, place)).ToHashSet();
        foreach (var at in bends)
        {
            // Dearer than what raises all of the cost is never better, so the price there is the price of all.
            var price = Raised(place, at) > CostOf(place) ? Whole(place) : at;
            var part = Raised(place, price) / CostOf(place);
            yield return (place, price / (part * part * worth(place)), part, price / part);
        }
    }

    private Fraction Raised(int place, Fraction price) =>
        SupportersOf(place).Aggregate(Fraction.Zero, (sum, voter) =>
        {
            var asked = price * points(voter, place);
            return sum + (_purses[voter] < asked ? _purses[voter] : asked);
        });

    private Fraction Whole(int place)
    {
        var missing = (Fraction)CostOf(place);
        var rich = SupportersOf(place).Sum(voter => points(voter, place));
        foreach (var voter in SupportersOf(place).OrderBy(voter => _purses[voter] / points(voter, place)))
        {
            if (_purses[voter] * rich >= missing * points(voter, place))
            {
                break;
            }

            missing -= _purses[voter];
            rich -= points(voter, place);
        }

        return missing / rich;
    }

    private long CostOf(int place) => election.Contest.Projects[place].Cost;

    private IEnumerable<int> SupportersOf(int place) =>
        Enumerable.Range(0, _purses.Length).Where(voter => election.Ballots[voter].Contains(place));
}
