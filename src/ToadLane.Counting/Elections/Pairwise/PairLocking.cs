using System.Collections;
using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>Keeps majorities from the strongest down, as long as they lead in no circle.</summary>
internal sealed class PairLocking
{
    private readonly Election _election;
    private readonly PairwiseTable _table;
    private readonly PairStrength _strength;
    private readonly BitArray[] _after;
    private readonly ImmutableArray<PairStep>.Builder _steps = ImmutableArray.CreateBuilder<PairStep>();
    private readonly ImmutableArray<ElectionTie>.Builder _ties = ImmutableArray.CreateBuilder<ElectionTie>();

    public PairLocking(Election election, PairwiseTable table, PairStrength strength)
    {
        (_election, _table, _strength) = (election, table, strength);
        _after = [.. table.Standing.Select(_ => new BitArray(table.Standing.Length))];
    }

    /// <summary>Every majority in the order in which it was looked at.</summary>
    public ImmutableArray<PairStep> Steps => _steps.ToImmutable();

    /// <summary>Equal majorities of which not all could be kept, so that the lot chose.</summary>
    public ImmutableArray<ElectionTie> Ties => _ties.ToImmutable();

    /// <summary>Whether what was kept puts the one at this place of the table before the other.</summary>
    public bool GoesBefore(int one, int other) => _after[one][other];

    public void Run(CountWatch watch)
    {
        var lot = new LotOrder(_election);
        var pairs = Majorities().OrderByDescending(Key)
            .ThenByDescending(pair => lot.RankOf(_table.Standing[pair.Loser]))
            .ThenBy(pair => lot.RankOf(_table.Standing[pair.Winner]));
        var equals = new List<(int Winner, int Loser)>();
        foreach (var pair in pairs)
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            if (equals.Count > 0 && Key(equals[0]) != Key(pair))
            {
                Keep(equals);
                equals.Clear();
            }

            equals.Add(pair);
        }

        Keep(equals);
    }

    private IEnumerable<(int Winner, int Loser)> Majorities() =>
        from one in Enumerable.Range(0, _table.Standing.Length)
        from other in Enumerable.Range(0, _table.Standing.Length)
        where Strength(one, other) > 0
        select (one, other);

    // Of equally many winning votes, the majority with the weaker opposition is the stronger one.
    private (long Strength, long Margin) Key((int Winner, int Loser) pair) =>
        (Strength(pair.Winner, pair.Loser), _table.Margin(_table.Standing[pair.Winner], _table.Standing[pair.Loser]));

    private long Strength(int one, int other) => one == other
        ? 0
        : _table.Strength(_table.Standing[one], _table.Standing[other], _strength);

    // Only when equals contradict each other, and no stronger one does, did their order matter.
    private void Keep(List<(int Winner, int Loser)> equals)
    {
        bool[] isOpen = [.. equals.Select(pair => !GoesBefore(pair.Loser, pair.Winner))];
        var dropped = new List<(int Winner, int Loser)>();
        for (var at = 0; at < equals.Count; at++)
        {
            var (winner, loser) = equals[at];
            var keep = !GoesBefore(loser, winner);
            Record(winner, loser, keep);
            if (keep && !GoesBefore(winner, loser))
            {
                Extend(winner, loser);
            }
            else if (!keep && isOpen[at])
            {
                dropped.Add((winner, loser));
            }
        }

        if (dropped.Count > 0)
        {
            Report(dropped);
        }
    }

    private void Record(int winner, int loser, bool isKept)
    {
        var (one, other) = (_table.Standing[winner], _table.Standing[loser]);
        _steps.Add(new PairStep(one, other, _table.Prefer(one, other), _table.Prefer(other, one), isKept));
    }

    private void Extend(int winner, int loser)
    {
        for (var place = 0; place < _after.Length; place++)
        {
            if (place == winner || _after[place][winner])
            {
                _after[place].Or(_after[loser]);
                _after[place][loser] = true;
            }
        }
    }

    // Everybody on the way from the loser of a majority that fell to its winner is in the circle.
    private void Report(List<(int Winner, int Loser)> dropped)
    {
        int[] circle =
        [
            .. Enumerable.Range(0, _after.Length).Where(place => dropped.Exists(pair =>
                (place == pair.Loser || _after[pair.Loser][place])
                && (place == pair.Winner || _after[place][pair.Winner]))),
        ];
        var first = circle.First(one => circle.All(other => other == one || !_after[other][one]));
        _ties.Add(new ElectionTie(
            1,
            TieQuestion.Majority,
            [.. circle.Select(place => _table.Standing[place])],
            _table.Standing[first],
            LotOrder.Settles(_election),
            null));
    }
}
