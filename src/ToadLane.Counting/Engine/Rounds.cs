namespace ToadLane.Counting.Engine;

/// <summary>
/// The Method of Equal Shares for one share, exactly (Peters and Skowron 2020; Peters, Pierczyński and Skowron,
/// "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021): in each round the project whose
/// supporters pay least for what it is worth to them is bought, until no supporters can pay for any.
/// </summary>
/// <remarks>
/// Given the trail of a run with a lesser share, it looks closely only at prices that may have fallen far enough to
/// matter, and can vouch that every share between the two buys the same things in the same order
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
        _market = new Market(
            contest,
            electorate,
            place => utility == Utility.Cost ? contest.Projects[place].Cost : 1,
            tieBreak,
            (_purses, _exact));
    }

    /// <summary>
    /// How much of the last stride, at a guess, could have been vouched for: between 0 and 1, when it could not in
    /// all.
    /// </summary>
    public double Promise { get; private set; }

    /// <summary>Runs all rounds with this share for each voter.</summary>
    public void Run(Fraction share, Trail trail) => TryRun(share, trail, null);

    /// <summary>
    /// Runs all rounds with this share, and vouches for the shares between it and that where the stride began.
    /// </summary>
    /// <returns>False when it cannot vouch for them; then the trail is of no use.</returns>
    public bool TryRun(Fraction share, Trail trail, Stride? stride)
    {
        Begin(share, trail);
        _before = stride?.From;
        _growth = _before is null ? 0 : (share - _before.Share).Approximate() * (1 + Precision.Unit);
        while (true)
        {
            var round = trail.Next();
            var was = _before?[trail.Count];
            _market.Open(was, _growth);
            var floor = stride is { SkipsOver: true } ? was!.RateHigh : 0;
            var sale = _market.Choose(round, was, floor);
            if (stride is { SkipsOver: true } && _market.Obstacle(round, was!, sale) is { } promise)
            {
                Promise = promise;
                return false;
            }

            _market.Record(round);
            if (sale is null)
            {
                return true;
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

    private void Begin(Fraction share, Trail trail)
    {
        trail.Begin(share);
        _purses.Fill(share);
        _exact.Begin(share);
        _market.Begin(share.Approximate());
    }

    private void Buy(Sale sale, TrailRound round, Trail trail)
    {
        var (place, price, exactly) = sale;
        var who = _electorate.Backers[place];
        var doubt = (price.Error * _purses.Quantum) + (price.Number * Precision.Unit);
        round.Place = place;
        round.Price = (price.Number - doubt, price.Number + doubt);
        round.RateHigh = _market.HighRate(sale);
        _purses.Pay(who, price, trail.Count, index => _exact.HasMore(who, index, exactly!.Value));
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
