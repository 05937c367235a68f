using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

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

    /// <summary>The published seed that the list is drawn from, or null when there is none.</summary>
    public string? Seed { get; private init; }

    /// <summary>
    /// The same criteria with a list drawn by lot from a seed that is published before voting, such as the date and the
    /// numbers of a lottery that is still to come. The project goes first whose SHA-256 of "seed:id" (UTF-8) is the
    /// least number, so that anyone can draw the list again and nobody can choose it.
    /// </summary>
    /// <exception cref="ArgumentException">The seed is blank.</exception>
    public TieOrder WithSeed(string seed) => string.IsNullOrWhiteSpace(seed)
        ? throw new ArgumentException("A lot is drawn from a seed, which must not be blank.", nameof(seed))
        : new(Criteria, []) { Seed = seed };

    /// <summary>The list that holds for these projects: the one given, or the one that the seed draws.</summary>
    public ImmutableArray<string> ListFor(Contest contest) => Seed is { } seed
        ? [.. contest.Projects.Select(project => project.Id).OrderBy(id => Lot(seed, id), StringComparer.Ordinal)]
        : List;

    /// <summary>The same criteria with a list, drawn by lot before voting or fixed by standing orders.</summary>
    /// <remarks>A project that is not on the list goes after those that are, in the order of the ballot file.</remarks>
    public TieOrder WithList(ImmutableArray<string> list) => new(Criteria, list);

    /// <summary>Decides by the list alone.</summary>
    public static TieOrder ByList(ImmutableArray<string> list) => new([TieCriterion.List], list);

    /// <summary>As parameters of a result: "lowest cost, most votes, list".</summary>
    public override string ToString() =>
        string.Join(", ", Criteria.Select(Words)) + (Seed is { } seed ? $" drawn from {seed}" : "");

    // In hexadecimal digits, whose order as text is that of the number.
    private static string Lot(string seed, string id) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{id}")));

    private static string Words(TieCriterion criterion) => criterion switch
    {
        TieCriterion.LowestCost => "lowest cost",
        TieCriterion.MostVotes => "most votes",
        TieCriterion.List => "list",
        TieCriterion.ProjectId => "project id",
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "No such criterion."),
    };
}
