using System.Collections.Immutable;

namespace ToadLane.Counting.Elections;

/// <summary>
/// Fills casual vacancies from the papers of the election itself: they are counted again as if those who left, and
/// those who no longer want a seat, had not stood, and those in office keep their seats.
/// </summary>
public static class Countback
{
    /// <summary>Counts the papers again for a vacancy, by the rule of the election.</summary>
    /// <returns>Who fills the vacancies, by number in order of election, and the count that shows it.</returns>
    /// <exception cref="ArgumentException">
    /// Those in office and the guarantees of the election cannot all have their places.
    /// </exception>
    public static (ImmutableArray<int> Filled, ElectionResult Result) Count(
        IElectionRule rule, Constituency constituency, Vacancy vacancy, CountWatch watch)
    {
        var result = rule.Count(Again(constituency.Election, vacancy), constituency.Papers, watch);
        return ([.. result.Winners.Except(vacancy.InOffice)], result);
    }

    private static Election Again(Election election, Vacancy vacancy)
    {
        var candidates = election.Candidates.Select(each => each with
        {
            IsWithdrawn = each.IsWithdrawn
                || vacancy.Gone.Contains(each.Number)
                || vacancy.Unwilling.Contains(each.Number),
        });
        var inOffice = new Guarantee("in office", vacancy.InOffice, vacancy.InOffice.Length);
        return new Election(election.Title, candidates, election.Seats)
        {
            Guarantees = [.. election.Guarantees, inOffice],
            DrawnLot = election.DrawnLot,
        };
    }
}
