namespace ToadLane.Counting.Engine;

/// <summary>
/// Add1: makes the count again with one currency unit more for each voter, as long as it can be paid for. The
/// raises are
/// divided into parts that are walked at once on all processors.
/// </summary>
/// <param name="ladder">Which share each raise gives, and where raising ends.</param>
/// <param name="marks">How many marks there are on all papers.</param>
/// <param name="makeRounds">Makes the rounds for one processor.</param>
internal sealed class Raises(Ladder ladder, long marks, Func<Rounds> makeRounds)
{
    // With fewer marks than this a run takes less time than it takes to share the work.
    private const long FewMarks = 1000;

    private const int PartsForEach = 4;

    private readonly Dictionary<string, (int[] Places, long Times)> _ties = new(StringComparer.Ordinal);

    /// <summary>By how many currency units the kept run's share was raised.</summary>
    public long Raised { get; private set; }

    /// <summary>Where it stopped because the outcome would have cost too much, or null.</summary>
    public Summit? TooMuch { get; private set; }

    /// <summary>Every set of tied projects that any of the runs met, and how often.</summary>
    public IEnumerable<(int[] Places, long Times)> Ties => _ties.Values;

    private int Processors => marks < FewMarks ? 1 : Environment.ProcessorCount;

    /// <summary>One run without raising.</summary>
    public void None(Rounds rounds) => Note(rounds, 0);

    /// <summary>
    /// A run in which everything that has a supporter is bought, which exists when everything fits: then no outcome is
    /// ever too much, and doubling the raise soon finds one.
    /// </summary>
    public void UntilEverything(Rounds rounds)
    {
        while (!ladder.HasEverything(Note(rounds, Raised)))
        {
            Raised = Math.Max(1, Raised * 2);
        }
    }

    /// <summary>Up to the last raise before the first that is too much, or to that with which nothing more
    /// fits.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public void UntilTooMuch(CountWatch watch)
    {
        watch.Cancellation.ThrowIfCancellationRequested();
        var ceiling = Ceiling();
        var parts = Processors == 1 ? 1 : Math.Min(ceiling + 1, Processors * PartsForEach);
        var walks = new Walk[parts];
        var (next, last) = (-1L, parts - 1);
        var progress = new RaiseProgress(watch, ceiling + 1);
        Parallel.For(0, Processors, new ParallelOptions { MaxDegreeOfParallelism = Processors }, _ =>
        {
            var ascent = new Ascent(makeRounds(), ladder);
            while (Interlocked.Increment(ref next) is var part && part <= Interlocked.Read(ref last))
            {
                var ends = (part * (ceiling + 1) / parts, (part + 1) * (ceiling + 1) / parts);
                var summit = ascent.Walk(ends, behind =>
                {
                    progress.Report(part, behind);
                    return !watch.Cancellation.IsCancellationRequested && part <= Interlocked.Read(ref last);
                });
                walks[part] = new Walk(summit, [.. ascent.Ties]);
                LowerTo(ref last, summit is null ? parts - 1 : part);
            }
        });
        watch.Cancellation.ThrowIfCancellationRequested();
        Finish(walks.AsSpan(0, (int)last + 1));
    }

    private static void LowerTo(ref long last, long part)
    {
        var was = Interlocked.Read(ref last);
        while (part < was && Interlocked.CompareExchange(ref last, part, was) is var seen && seen != was)
        {
            was = seen;
        }
    }

    private void Finish(ReadOnlySpan<Walk> walks)
    {
        foreach (var walk in walks)
        {
            foreach (var (places, times) in walk.Ties)
            {
                AddTie(places, times);
            }
        }

        var summit = walks[^1].Summit!;
        TooMuch = ladder.IsTooMuch(summit.Cost) ? summit : null;
        Raised = TooMuch is null ? summit.Raise : summit.Raise - 1;
    }

    // Some raise with which raising ends, if not the first: tried further and further apart, and then closer again.
    private long Ceiling()
    {
        var (low, step) = (0L, 1L);
        while (true)
        {
            var tries = Enumerable.Range(0, Processors).Select(i => low + (step << (2 * i))).ToArray();
            if (FirstEnd(tries) is var end and >= 0)
            {
                low = end == 0 ? low : tries[end - 1];
                return Closer(low, tries[end]);
            }

            (low, step) = (tries[^1], tries[^1] * 3);
        }
    }

    private long Closer(long low, long high)
    {
        var tries = Enumerable.Range(1, Processors).Select(i => low + ((high - low) * i / (Processors + 1)))
            .Where(raise => raise > low && raise < high)
            .ToArray();
        return FirstEnd(tries) is var end and >= 0 ? tries[end] : high;
    }

    private int FirstEnd(long[] raises)
    {
        var ends = new bool[raises.Length];
        Parallel.For(0, raises.Length, new ParallelOptions { MaxDegreeOfParallelism = Processors }, i =>
        {
            var trail = new Trail();
            makeRounds().Run(ladder.Share(raises[i]), trail);
            ends[i] = ladder.EndsAt(trail);
        });
        return Array.IndexOf(ends, true);
    }

    private Trail Note(Rounds rounds, long raise)
    {
        var trail = new Trail();
        rounds.Run(ladder.Share(raise), trail);
        foreach (var places in trail.Ties)
        {
            AddTie(places, 1);
        }

        return trail;
    }

    private void AddTie(int[] places, long times)
    {
        var key = string.Join(',', places);
        _ties[key] = (places, _ties.GetValueOrDefault(key).Times + times);
    }

    private sealed record Walk(Summit? Summit, List<(int[] Places, long Times)> Ties);
}
