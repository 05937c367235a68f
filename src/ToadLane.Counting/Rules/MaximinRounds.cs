using ToadLane.Counting.Engine;

namespace ToadLane.Counting.Rules;

/// <summary>Finds, round after round, which project can be added with the least greatest load.</summary>
/// <remarks>
/// With more projects funded the greatest load never falls, so what was found necessary for a project in one round is
/// still necessary in the next. The project with the least of these is tried at that load: it can be carried, and then
/// no other is better, or more is found necessary for it. Any set of projects shows exactly what it makes necessary, so
/// machine numbers may look for sets; that a load can be carried is settled in whole numbers.
/// </remarks>
internal sealed class MaximinRounds
{
    private readonly Contest _contest;
    private readonly Electorate _electorate;
    private readonly LoadSharing<double> _guess;
    private readonly LoadSharing<Int128> _exact;
    private readonly double[] _carried;
    private readonly Fraction[] _necessary;
    private readonly int[][] _with;
    private readonly bool[] _counted;
    private Fraction _load = Fraction.Zero;

    public MaximinRounds(Contest contest, Electorate electorate)
    {
        (_contest, _electorate) = (contest, electorate);
        _with = Array.ConvertAll(electorate.Totals, _ => Array.Empty<int>());
        _counted = new bool[electorate.PaperCount];
        var most = contest.Projects.Select(project => project.Cost).DefaultIfEmpty().Max();
        _guess = new LoadSharing<double>(contest, electorate, most * 1e-12);
        _exact = new LoadSharing<Int128>(contest, electorate, 0);
        _carried = new double[electorate.Supporters.Sum(supporters => supporters.Length)];
        _necessary =
        [
            .. electorate.Totals.Select((weight, place) =>
                weight == 0 ? Fraction.Zero : new Fraction(contest.Projects[place].Cost, weight)),
        ];
    }

    /// <summary>Those of these projects that can be added to the funded ones with the least load.</summary>
    /// <param name="places">The open projects with supporters, in tie order.</param>
    /// <param name="funded">The funded ones.</param>
    /// <param name="cancellation">Stops the search.</param>
    public int[] Least(IReadOnlyList<int> places, IReadOnlyList<int> funded, CancellationToken cancellation)
    {
        while (places.Count > 0)
        {
            var least = places.Min(LoadWith);
            var carried = new List<int>();
            foreach (var place in places.Where(place => LoadWith(place) == least).ToArray())
            {
                cancellation.ThrowIfCancellationRequested();
                if (LoadWith(place) == least && IsCarried(least, place, (funded, places)))
                {
                    carried.Add(place);
                }
            }

            if (carried.Count > 0)
            {
                Keep(least, carried[0], (funded, places));
                return [.. carried];
            }
        }

        return [];
    }

    /// <summary>The least load that is known to be necessary with this project, for each part of a vote.</summary>
    public Fraction LoadWith(int place) => _necessary[place] < _load ? _load : _necessary[place];

    private bool IsCarried(Fraction load, int place, (IReadOnlyList<int> Funded, IReadOnlyList<int> Open) now)
    {
        int[] places = [.. now.Funded, place];
        var more = Guess(load, places);
        var set = more > load ? _guess.TooMuch : [];
        if (!(more > load))
        {
            var unit = (Int128)load.Denominator;
            more = _exact.MoreThan(
                (Int128)load.Numerator, unit, places, edge => (Int128)(_guess.Carried[edge] * (double)unit));
            set = _exact.TooMuch;
        }

        if (more is null)
        {
            return true;
        }

        Raise(place, more.Value, [.. set.Where(each => each != place)]);
        Spread(_with[place], now.Open);
        return false;
    }

    // The first of those that are carried is funded: what makes its load necessary weighs on the others too.
    private void Keep(Fraction load, int place, (IReadOnlyList<int> Funded, IReadOnlyList<int> Open) now)
    {
        _load = load;
        Guess(load, [.. now.Funded, place]);
        _guess.Carried.CopyTo(_carried);
        Spread([.. _with[place], place], [.. now.Open.Where(each => each != place)]);
    }

    // Of a project together with this funded set: their cost over the weight of all who support any of them.
    private void Spread(int[] set, IReadOnlyList<int> places)
    {
        var cost = Int128.Zero;
        var weight = Int128.Zero;
        Array.Clear(_counted);
        foreach (var each in set)
        {
            cost += _contest.Projects[each].Cost;
            foreach (var supporter in _electorate.Supporters[each])
            {
                weight += _counted[supporter.Paper] ? 0 : supporter.People;
                _counted[supporter.Paper] = true;
            }
        }

        foreach (var place in places)
        {
            var more = weight;
            foreach (var supporter in _electorate.Supporters[place])
            {
                more += _counted[supporter.Paper] ? 0 : supporter.People;
            }

            Raise(place, new Fraction(cost + _contest.Projects[place].Cost, more), set);
        }
    }

    private void Raise(int place, Fraction load, int[] set)
    {
        if (load > _necessary[place])
        {
            (_necessary[place], _with[place]) = (load, set);
        }
    }

    // Begins with what the funded projects were found to be carried by, which still holds at a greater load.
    private Fraction? Guess(Fraction load, IReadOnlyList<int> places) =>
        _guess.MoreThan(load.Approximate(), 1, places, edge => _carried[edge]);
}
