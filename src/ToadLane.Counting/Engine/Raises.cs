namespace ToadLane.Counting.Engine;

/// <summary>
/// Add1: makes the count again with one currency unit more for each voter, as long as it can be paid for.
/// </summary>
internal sealed class Raises(Contest contest, Electorate electorate, Rounds rounds, (Fraction Start, Fraction Unit) shares)
{
    private readonly Dictionary<string, (int[] Places, long Times)> _ties = [];

    /// <summary>By how many currency units the kept run's share was raised.</summary>
    public long Raised { get; private set; }

    /// <summary>The run at which it stopped because it would have cost too much, or null.</summary>
    public Run? TooMuch { get; private set; }

    /// <summary>Everything that has a supporter can be paid for.</summary>
    public bool EverythingFits { get; } = Enumerable.Range(0, contest.Projects.Length)
        .Where(place => electorate.Totals[place] > 0)
        .Aggregate(Int128.Zero, (sum, place) => sum + contest.Projects[place].Cost) <= contest.Budget;

    /// <summary>Every set of tied projects that any of the runs met, and how often.</summary>
    public IEnumerable<(int[] Places, long Times)> Ties => _ties.Values;

    /// <summary>One run without raising.</summary>
    public Run Once() => Note(rounds.Run(shares.Start));

    /// <summary>The last run before the first that costs more than the budget.</summary>
    public Run UntilTooMuch(Completion completion, CountWatch watch)
    {
        var kept = Once();
        while (!(completion == Completion.Add1Exhaustive && IsExhausted(kept)))
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            var next = Note(rounds.Run(ShareAfter(Raised + 1)));
            if (next.CostIn(contest) > contest.Budget)
            {
                TooMuch = next;
                break;
            }

            kept = next;
            Raised++;
            watch.Progress?.Report(new CountProgress("Raising the shares", (long)kept.CostIn(contest), contest.Budget));
        }

        return kept;
    }

    /// <summary>
    /// A run in which everything that has a supporter is bought, which exists when everything fits: then no outcome is
    /// ever too much, and doubling the raise soon finds one.
    /// </summary>
    public Run UntilEverything()
    {
        var supported = electorate.Totals.Count(total => total > 0);
        var run = Once();
        while (run.Purchases.Count < supported)
        {
            Raised = Math.Max(1, Raised * 2);
            run = Note(rounds.Run(ShareAfter(Raised)));
        }

        return run;
    }

    private Fraction ShareAfter(long raises) => shares.Start + (raises * shares.Unit);

    private bool IsExhausted(Run run)
    {
        var left = contest.Budget - run.CostIn(contest);
        var bought = run.Purchases.Select(purchase => purchase.Place).ToHashSet();
        return !Enumerable.Range(0, contest.Projects.Length).Any(place =>
            electorate.Totals[place] > 0 && !bought.Contains(place) && contest.Projects[place].Cost <= left);
    }

    private Run Note(Run run)
    {
        foreach (var places in run.Ties)
        {
            var key = string.Join(',', places);
            _ties[key] = (places, _ties.GetValueOrDefault(key).Times + 1);
        }

        return run;
    }
}
