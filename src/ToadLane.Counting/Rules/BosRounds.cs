using System.Numerics;
using ToadLane.Counting.Engine;

namespace ToadLane.Counting.Rules;

/// <summary>The offers of BOS in one round: which project is least dear to its supporters, exactly.</summary>
internal sealed class BosRounds
{
    private readonly Contest _contest;
    private readonly Electorate _electorate;
    private readonly Utility _utility;
    private readonly BosFilter _filter;
    private readonly BosWholeFilter _wholeFilter;
    private readonly BosWholePrice _whole;
    private readonly double[] _low;

    public BosRounds(Contest contest, Electorate electorate, Utility utility, Fraction share)
    {
        (_contest, _electorate, _utility) = (contest, electorate, utility);
        Purses = new BosPurses(electorate);
        Purses.Fill(share);
        _filter = new BosFilter(contest, electorate, Purses);
        _wholeFilter = new BosWholeFilter(contest, electorate, Purses);
        _wholeFilter.Reset();
        _whole = new BosWholePrice(contest, electorate, Purses, _wholeFilter);
        _low = new double[contest.Projects.Length];
    }

    /// <summary>What everybody has left.</summary>
    public BosPurses Purses { get; }

    /// <summary>
    /// The least dear offers for these projects: several when they are equally dear, none without money.
    /// </summary>
    public List<BosOffer> Least(IEnumerable<int> places)
    {
        var (contenders, best) = Contenders(places);
        var offers = contenders.Select(place => Offer(place, best)).OfType<BosOffer>().ToList();
        if (offers.Count > 1)
        {
            var least = offers.Min(offer => offer.Dearness);
            offers.RemoveAll(offer => offer.Dearness != least);
        }

        return offers;
    }

    // Purses only shrink, so a project never gets less dear, and the bound below of an earlier round still holds.
    private (List<int> Places, double Best) Contenders(IEnumerable<int> places)
    {
        var best = double.PositiveInfinity;
        var contenders = new List<int>();
        foreach (var place in places.OrderBy(place => _low[place]).ToArray())
        {
            if (_low[place] > best)
            {
                break;
            }

            var bends = _filter.Of(place);
            _low[place] = bends.Count == 0
                ? double.PositiveInfinity
                : Math.Max(_low[place], bends.Min(each => each.Low) * FactorOf(place) * (1 - Precision.Unit));
            if (_low[place] <= best && bends.Count > 0)
            {
                contenders.Add(place);
                best = Math.Min(best, bends.Min(each => each.High) * FactorOf(place) * (1 + Precision.Unit));
            }
        }

        contenders.RemoveAll(place => _low[place] > best);
        return (contenders, best);
    }

    private BosOffer? Offer(int place, double best)
    {
        var offers = new List<BosOffer>();
        foreach (var bend in _filter.Of(place)
            .Where(each => each.Low * FactorOf(place) * (1 - Precision.Unit) <= best).ToArray())
        {
            if (bend.IsWhole)
            {
                offers.AddRange(WholeOffer(place));
            }
            else
            {
                offers.AddRange(OffersAt(place, bend));
            }
        }

        // Of two parts that are equally dear the greater, so that less is overspent.
        return offers.OrderBy(offer => offer.Dearness).ThenByDescending(offer => offer.Part).FirstOrDefault();
    }

    private IEnumerable<BosOffer> WholeOffer(int place)
    {
        if (!_wholeFilter.Raise(place))
        {
            yield break;
        }

        _wholeFilter.Cap(place);
        if (_whole.Of(place) is { } price)
        {
            yield return new BosOffer(place, price / WorthOf(place), 1, price);
        }
    }

    private IEnumerable<BosOffer> OffersAt(int place, Breakpoint bend)
    {
        var supporters = _electorate.Supporters[place];
        var prices = new HashSet<Fraction>();
        foreach (var index in _filter.Order(bend))
        {
            var owner = supporters[index];
            prices.Add(new Fraction(Purses.Exactly(owner.Paper), owner.Points * Purses.Parts));
        }

        var cost = (Fraction)_contest.Projects[place].Cost;
        foreach (var price in prices.Order())
        {
            var part = Raised(supporters, price) / cost;
            if (part < 1)
            {
                yield return new BosOffer(place, price / (part * part * WorthOf(place)), part, price / part);
            }
        }
    }

    // What these supporters raise at a price of a point.
    private Fraction Raised(Supporter[] supporters, Fraction price)
    {
        var near = price.Approximate();
        var poor = new List<Supporter>();
        var rich = BigInteger.Zero;
        foreach (var supporter in supporters.Where(each => !Purses.IsEmpty(each.Paper)))
        {
            var asked = near * supporter.Points;
            var over = Purses.Left[supporter.Paper] - asked;
            var pays = Math.Abs(over) > Purses.Doubt + (asked * Precision.Unit)
                ? over > 0
                : new Fraction(Purses.Exactly(supporter.Paper), Purses.Parts) >= price * supporter.Points;
            if (pays)
            {
                rich += (BigInteger)supporter.People * supporter.Points;
            }
            else
            {
                poor.Add(supporter);
            }
        }

        return new Fraction(Purses.Sum(poor), Purses.Parts) + (new Fraction(rich, 1) * price);
    }

    private long WorthOf(int place) => _utility == Utility.Cost ? _contest.Projects[place].Cost : 1;

    private double FactorOf(int place)
    {
        var cost = (double)_contest.Projects[place].Cost;
        return cost * cost / WorthOf(place);
    }
}
