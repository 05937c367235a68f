namespace ToadLane.Counting.Elections;

/// <summary>Those who choose some of a body's seats, with their own candidates and papers.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Election">Who stands there, and for how many seats.</param>
/// <param name="Papers">The papers of its own voters.</param>
public sealed record Constituency(string Name, Election Election, RankedPapers Papers)
{
    /// <summary>Counts each constituency by itself, by the same rule, in the order given.</summary>
    public static IEnumerable<(Constituency Constituency, ElectionResult Result)> CountAll(
        IElectionRule rule, IEnumerable<Constituency> constituencies, CountWatch watch) =>
        constituencies.Select(each => (each, rule.Count(each.Election, each.Papers, watch)));
}
