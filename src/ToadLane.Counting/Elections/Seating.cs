using System.Collections.Immutable;
using ToadLane.Counting.Elections.Engine;

namespace ToadLane.Counting.Elections;

/// <summary>
/// Fills seats from a ranking, the best first; the lot decides among equals if there are too few. Somebody with whom
/// the guaranteed places could no longer be kept is passed over.
/// </summary>
internal sealed class Seating
{
    private readonly Election _election;
    private readonly LotOrder _lot;
    private readonly CandidateState[] _states;
    private readonly PlaceCheck _places;
    private readonly ImmutableArray<int>.Builder _winners = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<ElectionTie>.Builder _ties = ImmutableArray.CreateBuilder<ElectionTie>();

    private Seating(Election election)
    {
        _election = election;
        _lot = new LotOrder(election);
        _states = [.. election.Candidates.Select(candidate =>
            candidate.IsWithdrawn ? CandidateState.Withdrawn : CandidateState.Continuing)];
        _places = new PlaceCheck(election, _states);
    }

    /// <summary>Those elected, in order of election; equals for whom there is room in the order of the lot.</summary>
    public ImmutableArray<int> Winners => _winners.ToImmutable();

    /// <summary>The ties that decided who is elected, one for each seat that was drawn.</summary>
    public ImmutableArray<ElectionTie> Ties => _ties.ToImmutable();

    /// <summary>Elects by levels of candidates' numbers, each level better than the next.</summary>
    /// <exception cref="ArgumentException">The guaranteed places cannot all be kept.</exception>
    public static Seating Fill(Election election, IEnumerable<IEnumerable<int>> levels)
    {
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
        while (_winners.Count < _places.Seats)
        {
            level.RemoveAll(number => !_places.MayElect(number - 1));
            if (level.Count == 0)
            {
                return;
            }

            // Where places are kept, one of equals who is elected may keep another one out.
            if (level.Count > _places.Seats - _winners.Count || (level.Count > 1 && !_places.IsFree))
            {
                _ties.Add(new ElectionTie(
                    1, TieQuestion.Election, [.. level.Order()], level[0], LotOrder.Settles(_election), null));
            }

            _winners.Add(level[0]);
            _states[level[0] - 1] = CandidateState.Elected;
            level.RemoveAt(0);
        }
    }
}
