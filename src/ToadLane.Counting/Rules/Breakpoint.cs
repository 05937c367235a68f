namespace ToadLane.Counting.Rules;

/// <summary>
/// A price of a point at which what supporters raise has a bend, or at which they raise all of the cost, with bounds on
/// how dear the project is there: price ÷ (what is raised)², which BOS wants least.
/// </summary>
/// <param name="From">The first supporter, in order of purse, whose purse is this price.</param>
/// <param name="To">One past the last; the same as <paramref name="From"/> where all of the cost is raised.</param>
/// <param name="Low">Not above how dear it is exactly.</param>
/// <param name="High">Not below how dear it is exactly; infinite when in doubt.</param>
internal readonly record struct Breakpoint(int From, int To, double Low, double High)
{
    public bool IsWhole => From == To;
}
