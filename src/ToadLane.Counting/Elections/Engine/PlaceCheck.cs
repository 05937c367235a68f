namespace ToadLane.Counting.Elections.Engine;

/// <summary>
/// Whether an outcome that keeps every guarantee is still within reach. Candidates in the same classes count as one
/// kind, so it looks at how many of each kind could be elected and not at who.
/// </summary>
internal sealed class PlaceCheck
{
    private const int MostGuarantees = 60;

    private readonly Election _election;
    private readonly CandidateState[] _states;
    private readonly int[] _kindOf;
    private readonly long[] _kinds;
    private readonly int[] _atLeast;
    private readonly int[] _elected;
    private readonly int[] _free;

    /// <exception cref="ArgumentException">
    /// No outcome keeps all guarantees, or one of them names a candidate who is not in the election.
    /// </exception>
    public PlaceCheck(Election election, CandidateState[] states)
    {
        _election = election;
        _states = states;
        if (election.Guarantees.Length > MostGuarantees
            || election.Guarantees.Any(each => each.Candidates.Any(number => number < 1 || number > states.Length)))
        {
            throw new ArgumentException("The guarantees are too many or name somebody unknown.", nameof(election));
        }

        var classes = new long[states.Length];
        for (var guarantee = 0; guarantee < election.Guarantees.Length; guarantee++)
        {
            foreach (var number in election.Guarantees[guarantee].Candidates)
            {
                classes[number - 1] |= 1L << guarantee;
            }
        }

        _kinds = [.. classes.Distinct()];
        _kindOf = Array.ConvertAll(classes, each => Array.IndexOf(_kinds, each));
        _elected = new int[_kinds.Length];
        _free = new int[_kinds.Length];
        _atLeast = [.. election.Guarantees.Select(each => Math.Min(each.AtLeast, Standing(each)))];
        Seats = Math.Min(election.Seats, states.Count(state => state == CandidateState.Continuing));
        while (Seats > 0 && !IsWithinReach())
        {
            Seats--;
        }

        if (Seats == 0 && election.Guarantees.Any(each => each.AtLeast > 0))
        {
            throw new ArgumentException("The guaranteed places cannot all be kept.", nameof(election));
        }
    }

    /// <summary>How many can be elected: fewer than the seats when candidates or limits leave some empty.</summary>
    public int Seats { get; }

    /// <summary>There is nothing to check.</summary>
    public bool IsFree => _election.Guarantees.IsEmpty;

    /// <summary>Whether the guarantees can be kept with this candidate elected.</summary>
    public bool MayElect(int candidate) => IsFree || IsWithinReachWith(candidate, CandidateState.Elected);

    /// <summary>Whether the guarantees can be kept with this candidate excluded.</summary>
    public bool MayExclude(int candidate) => IsFree || IsWithinReachWith(candidate, CandidateState.Excluded);

    private int Standing(Guarantee guarantee) =>
        guarantee.Candidates.Distinct().Count(number => _states[number - 1] == CandidateState.Continuing);

    private bool IsWithinReachWith(int candidate, CandidateState state)
    {
        var before = _states[candidate];
        _states[candidate] = state;
        var answer = IsWithinReach();
        _states[candidate] = before;
        return answer;
    }

    private bool IsWithinReach()
    {
        Array.Clear(_elected);
        Array.Clear(_free);
        for (var candidate = 0; candidate < _states.Length; candidate++)
        {
            _elected[_kindOf[candidate]] += _states[candidate] == CandidateState.Elected ? 1 : 0;
            _free[_kindOf[candidate]] += _states[candidate] == CandidateState.Continuing ? 1 : 0;
        }

        return CanFill(0, Seats, new int[_atLeast.Length]);
    }

    // Tries every number of each kind in turn; held is how many each class has so far.
    private bool CanFill(int kind, int seats, int[] held)
    {
        if (seats < 0 || Enumerable.Range(0, held.Length).Any(each => held[each] > _election.Guarantees[each].AtMost))
        {
            return false;
        }

        if (kind == _kinds.Length)
        {
            return seats == 0 && Enumerable.Range(0, held.Length).All(each => held[each] >= _atLeast[each]);
        }

        for (var taken = _elected[kind]; taken <= _elected[kind] + _free[kind] && taken <= seats; taken++)
        {
            var then = new int[held.Length];
            for (var each = 0; each < held.Length; each++)
            {
                then[each] = held[each] + ((_kinds[kind] >> each & 1) != 0 ? taken : 0);
            }

            if (CanFill(kind + 1, seats - taken, then))
            {
                return true;
            }
        }

        return false;
    }
}
