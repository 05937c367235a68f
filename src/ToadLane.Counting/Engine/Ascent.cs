namespace ToadLane.Counting.Engine;

/// <summary>
/// Walks up the raises of Add1, skipping those that a run can see over (docs/counting-add1.md).
/// </summary>
/// <param name="rounds">Makes the runs.</param>
/// <param name="ladder">Which share each raise gives, and where raising ends.</param>
internal sealed class Ascent(Rounds rounds, Ladder ladder)
{
    // After runs that could not look ahead at all, more and more are made that do not try, up to a limit.
    private const int MostPatience = 32;
    private const long FirstStride = 64;
    private const long LeastStride = 16;

    private readonly Dictionary<string, (int[] Places, long Times)> _ties = new(StringComparer.Ordinal);
    private Trail _spare = new();

    /// <summary>Every set of projects that tied on the last walk, and in how many runs.</summary>
    public IEnumerable<(int[] Places, long Times)> Ties => _ties.Values;

    /// <summary>
    /// Walks from one raise up to the last before another, and stops where raising ends; null when it does not.
    /// </summary>
    /// <param name="part">The first raise, and that before which the walk ends.</param>
    /// <param name="goesOn">Told how many raises are behind; false abandons the walk.</param>
    public Summit? Walk((long From, long End) part, Predicate<long> goesOn)
    {
        _ties.Clear();
        var (at, length, patience, waiting) = (part.From, FirstStride, 0, 0);
        var before = default(Trail);
        while (true)
        {
            var ahead = Math.Min(waiting > 0 ? 0 : length, part.End - 1 - at);
            var trail = _spare;
            rounds.Run(ladder.Share(at), trail, (before, ahead > 0 ? ladder.Share(at + ahead) : null));
            if (ladder.EndsAt(trail))
            {
                NoteTies(trail, 1);
                return new Summit(at, trail.Cost);
            }

            var further = (long)(ahead * rounds.Reach);
            NoteTies(trail, further + 1);
            at += further + 1;
            if (at >= part.End || !goesOn(at - part.From))
            {
                return null;
            }

            patience = (ahead, further) switch
            {
                (0, _) => patience,
                (_, 0) => Math.Min(MostPatience, (2 * patience) + 1),
                _ => 0,
            };
            waiting = ahead > 0 ? patience - 1 : waiting - 1;
            length = further == ahead ? 4 * (ahead + 1) : Math.Max(LeastStride, 2 * further);
            (before, _spare) = (trail, before ?? new Trail());
        }
    }

    private void NoteTies(Trail trail, long runs)
    {
        foreach (var places in trail.Ties)
        {
            var key = string.Join(',', places);
            _ties[key] = (places, _ties.GetValueOrDefault(key).Times + runs);
        }
    }
}
