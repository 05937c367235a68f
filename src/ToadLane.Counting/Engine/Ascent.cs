namespace ToadLane.Counting.Engine;

/// <summary>
/// Walks up the raises of Add1, skipping those for which the next run can vouch (docs/counting-add1.md).
/// </summary>
/// <param name="rounds">Makes the runs.</param>
/// <param name="ladder">Which share each raise gives, and where raising ends.</param>
internal sealed class Ascent(Rounds rounds, Ladder ladder)
{
    // After a stride that was too long, so many single steps are taken before the next try, up to a limit.
    private const int MostPatience = 32;

    private readonly Dictionary<string, (int[] Places, long Times)> _ties = new(StringComparer.Ordinal);
    private Trail _here = new();
    private Trail _next = new();

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
        rounds.Run(ladder.Share(part.From), _here);
        NoteTies(1);
        var (at, length, patience, waiting) = (part.From, 1L, 0, 0);
        while (!ladder.EndsAt(_here))
        {
            if (at + 1 >= part.End || !goesOn(at - part.From))
            {
                return null;
            }

            length = Math.Min(length, part.End - 1 - at);
            if (!rounds.TryRun(ladder.Share(at + length), _next, new Stride(_here, length)))
            {
                length = Math.Clamp((long)(length * rounds.Promise), 1, length - 1);
                patience = length > 1 ? patience : Math.Min(MostPatience, (2 * patience) + 1);
                waiting = length > 1 ? 0 : patience;
                continue;
            }

            at += length;
            (_here, _next) = (_next, _here);
            NoteTies(length);
            patience = length > 1 ? 0 : patience;
            length = waiting-- > 0 ? 1 : 2 * length;
        }

        return new Summit(at, _here.Cost);
    }

    private void NoteTies(long runs)
    {
        foreach (var places in _here.Ties)
        {
            var key = string.Join(',', places);
            _ties[key] = (places, _ties.GetValueOrDefault(key).Times + runs);
        }
    }
}
