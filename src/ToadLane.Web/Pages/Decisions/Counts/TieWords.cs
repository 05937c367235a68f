using ToadLane.Counting;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>What settled a tie, as the count sheet names it, in a few words.</summary>
public static class TieWords
{
    public static string Of(string decidedBy) => decidedBy switch
    {
        nameof(TieCriterion.LowestCost) => "The lower cost",
        nameof(TieCriterion.MostVotes) => "More votes",
        nameof(TieCriterion.List) => "The list drawn by lot, or the order of the ballot file",
        nameof(TieCriterion.ProjectId) => "The order of the project numbers",
        _ => throw new ArgumentOutOfRangeException(nameof(decidedBy), decidedBy, "A criterion without words."),
    };
}
