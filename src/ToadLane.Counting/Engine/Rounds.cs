namespace ToadLane.Counting.Engine;

/// <summary>
/// The Method of Equal Shares for one share, exactly (Peters and Skowron 2020; Peters, Pierczyński and Skowron,
/// "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021): in each round the project whose
/// supporters pay least for what it is worth to them is bought, until no supporters can pay for any.
/// </summary>
internal sealed class Rounds
{
    private readonly Contest _contest;
    private readonly Electorate _electorate;
    private readonly Utility _utility;
    private readonly TieBreak _tieBreak;
    private readonly Purses _purses;
    private readonly PriceFilter _filter;
    private readonly ExactPrice _exact;
    private readonly List<int> _open = [];
    private readonly List<int> _candidates = [];
    private readonly List<int[]> _ties = [];

    public Rounds(Contest contest, Electorate electorate, Utility utility, TieBreak tieBreak)
    {
        _contest = contest;
        _electorate = electorate;
        _utility = utility;
        _tieBreak = tieBreak;
        _purses = new Purses(electorate);
        _filter = new PriceFilter(contest, electorate, _purses);
        _exact = new ExactPrice(contest, electorate, _purses, _filter);
    }

    /// <summary>Runs all rounds with this share for each voter.</summary>
    public Run Run(Fraction share)
    {
        _purses.Fill(share);
        _filter.Reset();
        _open.Clear();
        _open.AddRange(Enumerable.Range(0, _contest.Projects.Length).Where(place => _electorate.Totals[place] > 0));
        _ties.Clear();
        var purchases = new List<Purchase>();
        while (Cheapest() is var (place, price))
        {
            _open.Remove(place);
            purchases.Add(Buy(place, price));
        }

        return new Run(share, purchases, [.. _ties]);
    }

    /// <summary>What the supporters of a project have left together after the last run, in minor units.</summary>
    public Fraction LeftWithSupporters(int place) => new(
        _purses.Sum(_electorate.Supporters[place]), _purses.Parts);

    private (int Place, Fraction Price)? Cheapest()
    {
        GatherCandidates();
        return _candidates switch
        {
            [] => null,
            [var only] when double.IsFinite(_filter.High[only]) => (only, _exact.Of(only)!.Value),
            _ => CheapestExactly(),
        };
    }

    // Those whose bounds overlap with the best: the bound below never falls, so the search ends at the first project
    // whose old bound is already above the best.
    private void GatherCandidates()
    {
        var best = double.PositiveInfinity;
        _candidates.Clear();
        _open.Sort((x, y) => LowRate(x).CompareTo(LowRate(y)));
        for (var i = 0; i < _open.Count && LowRate(_open[i]) <= best; i++)
        {
            var place = _open[i];
            if (!_filter.Raise(place))
            {
                _open.RemoveAt(i--);
            }
            else if (LowRate(place) <= best)
            {
                _filter.Cap(place);
                _candidates.Add(place);
                best = Math.Min(best, HighRate(place));
            }
        }

        _candidates.RemoveAll(place => LowRate(place) > best);
    }

    private (int Place, Fraction Price)? CheapestExactly()
    {
        var prices = new List<(int Place, Fraction Price, Fraction Rate)>();
        foreach (var place in _candidates)
        {
            if (_exact.Of(place) is { } price)
            {
                prices.Add((place, price, price / Worth(place)));
            }
            else
            {
                _open.Remove(place);
            }
        }

        if (prices.Count == 0)
        {
            return null;
        }

        var least = prices.Min(offer => offer.Rate);
        var tied = prices.Where(offer => offer.Rate == least).OrderBy(offer => offer.Place, _tieBreak).ToList();
        if (tied.Count > 1)
        {
            _ties.Add([.. tied.Select(offer => offer.Place)]);
        }

        return (tied[0].Place, tied[0].Price);
    }

    private Purchase Buy(int place, Fraction price)
    {
        var approximate = _purses.BeginRound(price);
        var purchase = new Purchase(place, price);
        foreach (var supporter in _electorate.Supporters[place].Where(owner => !_purses.IsEmpty(owner.Paper)))
        {
            var sign = Compare(supporter, approximate);
            if (sign > 0)
            {
                _purses.Pay(supporter.Paper, approximate * supporter.Points);
            }
            else
            {
                _purses.Spend(supporter.Paper);
            }

            purchase = sign >= 0
                ? purchase with
                {
                    PaidInFull = purchase.PaidInFull + supporter.People,
                    PointsInFull = purchase.PointsInFull + (supporter.People * supporter.Points),
                }
                : purchase with { PaidAllTheyHad = purchase.PaidAllTheyHad + supporter.People };
        }

        _purses.EndRound(place);
        return purchase;
    }

    // Whether the supporter has more (1), exactly (0) or less (-1) than is asked.
    private int Compare(Supporter supporter, double price)
    {
        var asked = price * supporter.Points;
        var over = _purses.Left[supporter.Paper] - asked;
        return Math.Abs(over) > _purses.Doubt + (asked * Precision.Unit)
            ? Math.Sign(over)
            : _purses.Exactly(supporter.Paper).CompareTo(_purses.Price * supporter.Points);
    }

    private long Worth(int place) => _utility == Utility.Cost ? _contest.Projects[place].Cost : 1;

    private double LowRate(int place) => _filter.Low[place] / Worth(place) * (1 - Precision.Unit);

    private double HighRate(int place) => _filter.High[place] / Worth(place) * (1 + Precision.Unit);
}
