using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>
/// How ties are broken, declared before voting: criteria in turn, then a list. It always decides, and the count says
/// each time it was needed.
/// </summary>
public sealed class TieOrder
{
    private TieOrder(ImmutableArray<TieCriterion> criteria, ImmutableArray<string> list)
    {
        Criteria = criteria;
        List = list;
    }

    /// <summary>The standing order: lowest cost, then most votes, then the order of the ballot file.</summary>
    public static TieOrder Declared { get; } =
        new([TieCriterion.LowestCost, TieCriterion.MostVotes, TieCriterion.List], []);

    /// <summary>The order of pabutools: ids as text. For comparing results with that tool.</summary>
    public static TieOrder ById { get; } = new([TieCriterion.ProjectId, TieCriterion.List], []);

    /// <summary>What is looked at, in turn; always ends in <see cref="TieCriterion.List"/>.</summary>
    public ImmutableArray<TieCriterion> Criteria { get; }

    /// <summary>Project ids, the one that goes first in front; empty for the order of the ballot file.</summary>
    public ImmutableArray<string> List { get; }

    /// <summary>The same criteria with a list, drawn by lot before voting or fixed by standing orders.</summary>
    /// <remarks>A project that is not on the list goes after those that are, in the order of the ballot file.</remarks>
    public TieOrder WithList(ImmutableArray<string> list) => new(Criteria, list);

    /// <summary>Decides by the list alone.</summary>
    public static TieOrder ByList(ImmutableArray<string> list) => new([TieCriterion.List], list);

    /// <summary>As parameters of a result: "lowest cost, most votes, list".</summary>
    public override string ToString() => string.Join(", ", Criteria.Select(Words));

    private static string Words(TieCriterion criterion) => criterion switch
    {
        TieCriterion.LowestCost => "lowest cost",
        TieCriterion.MostVotes => "most votes",
        TieCriterion.List => "list",
        TieCriterion.ProjectId => "project id",
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "No such criterion."),
    };
}
