using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>
/// A .pb file (pabulib.org/format): the contest and the papers ready for counting, and everything else in the file as
/// it stands there, so that nothing is lost when it is written again.
/// </summary>
public sealed record PbFile
{
    /// <summary>What was put to the vote. Its limits and threshold are those of META.</summary>
    public required Contest Contest { get; init; }

    /// <summary>The papers, identical ones merged.</summary>
    public required PaperPile Papers { get; init; }

    /// <summary>The META section in file order.</summary>
    public required ImmutableArray<PbEntry> Meta { get; init; }

    /// <summary>The PROJECTS section.</summary>
    public required PbTable Projects { get; init; }

    /// <summary>The VOTES section; empty when the file was read for counting only.</summary>
    public required PbTable Votes { get; init; }

    /// <summary>
    /// For each line of <see cref="Votes"/> the place of its paper in <see cref="Papers"/>, or -1 where it was
    /// rejected; empty unless the file was read with everything in it.
    /// </summary>
    public ImmutableArray<int> PaperOf { get; init; } = [];

    /// <summary>The value of a META key, or null.</summary>
    public string? this[string key] => Meta.FirstOrDefault(entry => entry.Key == key)?.Value;

    /// <summary>
    /// The rule that META names, such as <c>greedy</c> or <c>equalshares/add1</c>; "unknown" when it names none.
    /// </summary>
    public string Rule => this["rule"] ?? "unknown";

    /// <summary>
    /// The official winners, in file order: projects whose <c>selected</c> is 1. Codes above 1 (funded for another
    /// reason, told in META's comment) are left out, as no count of the papers gives them.
    /// </summary>
    public ImmutableArray<string> Selected => SelectedWith(code => code == "1");

    /// <summary>The projects that were funded for whatever reason: <c>selected</c> is there and not 0.</summary>
    public ImmutableArray<string> Funded => SelectedWith(code => code is not ("" or "0"));

    /// <summary>
    /// A file made from a contest and its papers. Votes are numbered in the fixed order of the pile, so that the file
    /// does not tell in what order people voted.
    /// </summary>
    /// <param name="contest">What was put to the vote.</param>
    /// <param name="papers">The papers that count.</param>
    /// <param name="about">
    /// META lines such as description, country, unit, instance, rule and dates; budget, numbers, vote type and limits
    /// are added from the contest.
    /// </param>
    public static PbFile Of(Contest contest, PaperPile papers, IEnumerable<PbEntry> about) =>
        PbComposer.Compose(contest, papers, about);

    private ImmutableArray<string> SelectedWith(Func<string, bool> wanted) =>
    [
        .. Enumerable.Range(0, Projects.Rows.Length)
            .Where(row => Projects[row, "selected"] is { } code && wanted(code.Trim()))
            .Select(row => Projects[row, "project_id"]!.Trim()),
    ];
}
