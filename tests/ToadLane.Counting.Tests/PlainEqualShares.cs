namespace ToadLane.Counting.Tests;

/// <summary>
/// The definition of Equal Shares written down as plainly as can be: one purse for each voter, exact fractions, the
/// price found by trying every number of poor supporters, Add1 by one step after the other. Slow, and the yardstick for
/// the fast one.
/// </summary>
internal sealed class PlainEqualShares
{
    private readonly SmallContest _election;
    private readonly Utility _utility;
    private readonly Dictionary<string, long> _ties = [];

    public PlainEqualShares(SmallContest election, Utility utility)
    {
        _election = election;
        _utility = utility;
    }

    /// <summary>Every set of tied projects met in any run, and how often.</summary>
    public IEnumerable<string> Ties => _ties.Select(tie => $"{tie.Key} {tie.Value}").Order(StringComparer.Ordinal);

    public List<(int Place, Fraction Price)> Run(Fraction share)
    {
        var purses = _election.Ballots.Select(_ => share).ToArray();
        var open = Enumerable.Range(0, _election.Contest.Projects.Length).ToList();
        var bought = new List<(int, Fraction)>();
        while (Best(open, purses) is var (place, price))
        {
            foreach (var voter in Supporters(place))
            {
                purses[voter] -= Least(purses[voter], price * Points(voter, place));
            }

            open.Remove(place);
            bought.Add((place, price));
        }

        return bought;
    }

    /// <summary>Raises by one unit at a time; null when that would never end, because everything fits.</summary>
    public PlainRaises? Add1(Fraction start, bool stopsWhenExhausted)
    {
        if (EverythingFits)
        {
            return null;
        }

        var kept = Run(start);
        for (var raises = 0L; ; raises++)
        {
            var next = start + ((raises + 1) * _election.Contest.Scale);
            if (stopsWhenExhausted && IsExhausted(kept))
            {
                return new PlainRaises(kept, raises, null, 0);
            }

            var bought = Run(next);
            if (CostOf(bought) > _election.Contest.Budget)
            {
                return new PlainRaises(kept, raises, next, CostOf(bought));
            }

            kept = bought;
        }
    }

    private bool EverythingFits => Enumerable.Range(0, _election.Contest.Projects.Length)
        .Where(place => Supporters(place).Any())
        .Sum(Cost) <= _election.Contest.Budget;

    private (int Place, Fraction Price)? Best(List<int> open, Fraction[] purses)
    {
        var offers = open
            .Select(place => (Place: place, Price: Price(place, purses)))
            .Where(offer => offer.Price is not null)
            .Select(offer => (offer.Place, Price: offer.Price!.Value, Rate: Rate(offer.Place, offer.Price.Value)))
            .OrderBy(offer => offer.Rate)
            .ThenBy(offer => Cost(offer.Place))
            .ThenByDescending(offer => _election.Ballots.Count(ballot => ballot.Contains(offer.Place)))
            .ThenBy(offer => offer.Place)
            .ToList();
        if (offers.Count == 0)
        {
            return null;
        }

        int[] tied = [.. offers.Where(offer => offer.Rate == offers[0].Rate).Select(offer => offer.Place)];
        if (tied.Length > 1)
        {
            var key = string.Join('=', tied.Select(SmallContests.Id));
            _ties[key] = _ties.GetValueOrDefault(key) + 1;
        }

        return (offers[0].Place, offers[0].Price);
    }

    private Fraction Rate(int place, Fraction price) => _utility == Utility.Cost ? price / Cost(place) : price;

    // The supporters who can pay least for a point come first: so many of them pay all they have, and the rest the
    // price.
    private Fraction? Price(int place, Fraction[] purses)
    {
        var owners = Supporters(place)
            .Select(voter => (Has: purses[voter], Points: Points(voter, place)))
            .OrderBy(owner => owner.Has / owner.Points)
            .ToList();
        var missing = (Fraction)Cost(place);
        var points = owners.Sum(owner => owner.Points);
        foreach (var (has, given) in owners)
        {
            var price = missing / points;
            if (price * given <= has)
            {
                return price;
            }

            missing -= has;
            points -= given;
        }

        return null;
    }

    private bool IsExhausted(List<(int Place, Fraction Price)> bought) =>
        !Enumerable.Range(0, _election.Contest.Projects.Length).Any(place =>
            Supporters(place).Any()
            && !bought.Exists(purchase => purchase.Place == place)
            && Cost(place) <= _election.Contest.Budget - CostOf(bought));

    private long CostOf(List<(int Place, Fraction Price)> bought) => bought.Sum(purchase => Cost(purchase.Place));

    private long Cost(int place) => _election.Contest.Projects[place].Cost;

    private long Points(int voter, int place) => _utility == Utility.Score ? _election.PointsOf(voter, place) : 1;

    private IEnumerable<int> Supporters(int place) =>
        Enumerable.Range(0, _election.Ballots.Length).Where(voter => _election.PointsOf(voter, place) > 0);

    private static Fraction Least(Fraction x, Fraction y) => x < y ? x : y;
}

/// <summary>How plain Add1 ended.</summary>
/// <param name="Bought">What the kept run bought.</param>
/// <param name="Raises">By how many units.</param>
/// <param name="TooMuch">The first share that was too much, or null when it stopped before.</param>
/// <param name="Cost">What the outcome at that share costs.</param>
internal sealed record PlainRaises(
    List<(int Place, Fraction Price)> Bought, long Raises, Fraction? TooMuch, long Cost);
