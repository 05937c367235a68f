namespace ToadLane.Counting.Engine;

/// <summary>The shares that Add1 tries one after the other, and where it stops.</summary>
/// <param name="contest">What is put to the vote.</param>
/// <param name="electorate">Who supports what.</param>
/// <param name="shares">The first share and the unit by which it is raised.</param>
/// <param name="completion">Whether it stops when nothing more fits.</param>
internal sealed class Ladder(
    Contest contest, Electorate electorate, (Fraction Start, Fraction Unit) shares, Completion completion)
{
    /// <summary>Everything that has a supporter can be paid for.</summary>
    public bool EverythingFits { get; } = Enumerable.Range(0, contest.Projects.Length)
        .Where(place => electorate.Backers[place].Total > 0)
        .Aggregate(Int128.Zero, (sum, place) => sum + contest.Projects[place].Cost) <= contest.Budget;

    /// <summary>The share after so many raises.</summary>
    public Fraction Share(long raise) => raise == 0 ? shares.Start : shares.Start + (raise * shares.Unit);

    /// <summary>Whether raising ends with this run.</summary>
    public bool EndsAt(Trail trail) => IsTooMuch(trail.Cost) || (completion == Completion.Add1Exhaustive &&
        IsFull(trail));

    /// <summary>Whether an outcome that costs this is too much.</summary>
    public bool IsTooMuch(Int128 cost) => cost > contest.Budget;

    /// <summary>Whether everything with a supporter was bought.</summary>
    public bool HasEverything(Trail trail) => trail.Count == electorate.Backers.Count(who => who.Total > 0);

    // Nothing with a supporter could be added within the budget.
    private bool IsFull(Trail trail)
    {
        var bought = trail.Places.ToHashSet();
        return !Enumerable.Range(0, contest.Projects.Length).Any(place =>
            electorate.Backers[place].Total > 0
            && !bought.Contains(place)
            && contest.Projects[place].Cost <= contest.Budget - trail.Cost);
    }
}
