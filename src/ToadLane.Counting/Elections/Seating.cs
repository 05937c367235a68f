using System.Collections.Immutable;

namespace ToadLane.Counting.Elections;

/// <summary>Fills seats from a ranking, the best first; the lot decides among equals if there are too few.</summary>
internal sealed class Seating
{
    private readonly Election _election;
    private readonly LotOrder _lot;
    private readonly ImmutableArray<int>.Builder _winners = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<ElectionTie>.Builder _ties = ImmutableArray.CreateBuilder<ElectionTie>();

    private Seating(Election election) => (_election, _lot) = (election, new LotOrder(election));

    /// <summary>Those elected, in order of election; equals for whom there is room in the order of the lot.</summary>
    public ImmutableArray<int> Winners => _winners.ToImmutable();

    /// <summary>The ties that decided who is elected, one for each seat that was drawn.</summary>
    public ImmutableArray<ElectionTie> Ties => _ties.ToImmutable();

    /// <summary>Elects by levels of candidates' numbers, each level better than the next.</summary>
    public static Seating Fill(Election election, IEnumerable<IEnumerable<int>> levels)
    {
        if (!election.Guarantees.IsEmpty)
        {
            throw new ArgumentException("This rule cannot keep places for classes of candidates.", nameof(election));
        }

        var seating = new Seating(election);
        foreach (var level in levels)
        {
            seating.Take([.. level.OrderBy(seating._lot.RankOf)]);
        }

        return seating;
    }

    /// <summary>The candidates who stand, best first, those with the same votes together.</summary>
    public static IEnumerable<IEnumerable<int>> ByVotes(Election election, IReadOnlyList<long> votes) =>
        election.Candidates.Where(candidate => !candidate.IsWithdrawn)
            .GroupBy(candidate => votes[candidate.Number - 1])
            .OrderByDescending(group => group.Key)
            .Select(group => group.Select(candidate => candidate.Number));

    private void Take(List<int> level)
    {
        while (level.Count > 0 && _winners.Count < _election.Seats)
        {
            if (level.Count > _election.Seats - _winners.Count)
            {
                _ties.Add(new ElectionTie(
                    1, TieQuestion.Election, [.. level.Order()], level[0], LotOrder.Settles(_election), null));
            }

            _winners.Add(level[0]);
            level.RemoveAt(0);
        }
    }
}
