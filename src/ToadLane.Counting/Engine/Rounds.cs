namespace ToadLane.Counting.Engine;

/// <summary>
/// The Method of Equal Shares for one share, exactly (Peters and Skowron 2020; Peters, Pierczyński and Skowron,
/// "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021): in each round the project whose
/// supporters pay least for what it is worth to them is bought, until no supporters can pay for any.
/// </summary>
/// <remarks>
/// Given the trail of a run with a lesser share, it looks closely only at prices that may have fallen far enough to
/// matter; given a share further ahead, it can say on which part of the way there every run buys the same
/// (docs/counting-add1.md).
/// </remarks>
internal sealed class Rounds
{
    private readonly Contest _contest;
    private readonly Electorate _electorate;
    private readonly Purses _purses;
    private readonly ExactPrices _exact;
    private readonly Market _market;

    // The run that is followed, for as long as the same is bought, and by how much purses may have grown since.
    private Trail? _before;
    private double _growth;

    public Rounds(Contest contest, Electorate electorate, Utility utility, TieBreak tieBreak)
    {
        _contest = contest;
        _electorate = electorate;
        _purses = new Purses(electorate);
        _exact = new ExactPrices(contest, electorate, _purses);
        double[] costs = [.. contest.Projects.Select(project => (double)project.Cost)];
        var worth = utility == Utility.Cost ? costs : [.. costs.Select(_ => 1.0)];
        _market = new Market(contest, electorate, worth, tieBreak, (_purses, _exact));
    }

    /// <summary>
    /// The part of the way to the share furthest ahead on which every run buys the same and ties alike as the last.
    /// </summary>
    public double Reach => _market.Horizon.Reach;

    /// <summary>Runs all rounds with this share for each voter.</summary>
    public void Run(Fraction share, Trail trail) => Run(share, trail, (null, null));

    /// <summary>Runs all rounds with this share, between a run with a lesser one and a share further ahead.</summary>
    public void Run(Fraction share, Trail trail, (Trail? Before, Fraction? Ahead) between)
    {
        Begin(share, trail, between.Ahead);
        _before = between.Before;
        _growth = _before is null ? 0 : (share - _before.Share).Approximate() * (1 + Precision.Unit);
        while (true)
        {
            var round = trail.Next();
            var was = _before?[trail.Count];
            _market.Open(was, _growth);
            var sale = _market.Choose(round, between.Before?.Places ?? []);
            _market.Horizon.Look(sale?.Place ?? -1, sale is null ? 0 : _market.HighRate(sale.Value), round.Tied);
            _market.Record(round);
            if (sale is null)
            {
                return;
            }

            Buy(sale.Value, round, trail);
            Follow(was, round);
        }
    }

    /// <summary>What the last run, which left this trail, bought, exactly.</summary>
    public List<Purchase> Purchases(Trail trail) =>
        [.. trail.Places.Select((place, round) => PurchaseOf(place, round))];

    /// <summary>What the supporters of a project have left together after the last run, in minor units.</summary>
    public Fraction LeftWithSupporters(int place) => _exact.LeftWith(_electorate.Backers[place]);

    private void Begin(Fraction share, Trail trail, Fraction? ahead)
    {
        trail.Begin(share);
        _purses.Fill(share);
        _exact.Begin(share);
        _market.Horizon.Begin(share, ahead);
        _market.Begin(share.Approximate());
    }

    private void Buy(Sale sale, TrailRound round, Trail trail)
    {
        var (place, price, exactly) = sale;
        var who = _electorate.Backers[place];
        var doubt = (price.Error * _purses.Quantum) + (price.Number * Precision.Unit);
        round.Place = place;
        round.Price = (price.Number - doubt, price.Number + doubt);
        _purses.Pay(who, price, trail.Count, index => _exact.HasMore(who, index, exactly!.Value));
        _market.Horizon.Pay(place, round.Price.High);
        _exact.Add(place);
        _market.Close(place);
        trail.Add(_contest.Projects[place].Cost);
    }

    // While the same is bought, a purse has grown by no more than the share has, and by what was paid less since.
    private void Follow(TrailRound? was, TrailRound round)
    {
        if (was is null || was.Place != round.Place)
        {
            _before = null;
            return;
        }

        var fall = Math.Max(0, was.Price.High - round.Price.Low);
        _growth = (_growth + (_electorate.Backers[round.Place].MostPoints * fall)) * (1 + Precision.Unit);
    }

    private Purchase PurchaseOf(int place, int round)
    {
        var purchase = new Purchase(place, _exact.PriceIn(round));
        var who = _electorate.Backers[place];
        var (inFull, pointsInFull, allTheyHad) = (0L, 0L, 0L);
        for (var i = 0; i < who.Papers.Length; i++)
        {
            var emptied = _purses.EmptiedIn(who.Papers[i]);
            if (emptied > round || (emptied == round && _exact.HadJustEnough(who, i, round)))
            {
                inFull += who.People[i];
                pointsInFull += who.People[i] * who.Points[i];
            }
            else if (emptied == round)
            {
                allTheyHad += who.People[i];
            }
        }

        return purchase with { PaidInFull = inFull, PointsInFull = pointsInFull, PaidAllTheyHad = allTheyHad };
    }
}
