using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Tests.Elections;

/// <summary>A small election with its papers, as tests write them: "42: 1 2=3 - 4".</summary>
internal sealed record Poll(Election Election, string[] Papers)
{
    /// <summary>Two to five candidates and a few short papers, with ties everywhere, equal ranks and gaps.</summary>
    public static Arbitrary<Poll> Any { get; } = Arb.From(Polls(Marks));

    /// <summary>As <see cref="Any"/>, every paper ranking somebody at each of its ranks, without equals.</summary>
    public static Arbitrary<Poll> Strict { get; } = Arb.From(Polls(Ranking));

    /// <summary>The papers, packed.</summary>
    public RankedPapers Packed => PackedBy(Papers);

    public static Poll Of(int candidates, int seats, params string[] papers) => new(
        new Election(
            "Test",
            Enumerable.Range(1, candidates).Select(number => new Candidate(number, $"Candidate {number}")),
            seats),
        papers);

    public ElectionResult By(IElectionRule rule) => rule.Count(Election, Packed, CountWatch.Nobody);

    /// <summary>Each kind of paper: how many, and its ranks from the best, with nobody at an empty one.</summary>
    public IEnumerable<(long Count, int[][] Ranks)> Read() => Papers.Select(paper =>
    {
        var parts = paper.Split(':', StringSplitOptions.TrimEntries);
        int[][] ranks =
        [
            .. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(rank => rank == "-"
                ? []
                : rank.Split('=').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray()),
        ];
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), ranks);
    });

    /// <summary>The same with each candidate's number changed by a map.</summary>
    public Poll Renamed(Func<int, int> map) => this with
    {
        Papers =
        [
            .. Read().Select(paper => $"{paper.Count}: " + string.Join(' ', paper.Ranks.Select(rank =>
                rank.Length == 0 ? "-" : string.Join('=', rank.Select(map))))),
        ],
    };

    /// <summary>The same with every kind of paper so many times.</summary>
    public Poll Times(int times) => this with
    {
        Papers = [.. Papers.Select(paper => paper.Split(':')).Select(parts =>
            $"{times * long.Parse(parts[0], CultureInfo.InvariantCulture)}:{parts[1]}")],
    };

    public override string ToString() =>
        $"{Election.Candidates.Length} candidates, {Election.Seats} seats\n{string.Join('\n', Papers)}";

    private static Gen<Poll> Polls(Func<int, Gen<string>> marks) =>
        from candidates in Gen.Choose(2, 5)
        from seats in Gen.Choose(1, 2)
        from kinds in Gen.Choose(1, 7)
        from papers in marks(candidates).ArrayOf(kinds)
        select Of(candidates, seats, papers);

    private static Gen<string> Ranking(int candidates) =>
        from count in Gen.Choose(1, 9)
        from length in Gen.Choose(1, candidates)
        from order in Gen.Shuffle(Enumerable.Range(1, candidates))
        select $"{count}: {string.Join(' ', order.Take(length))}";

    private static Gen<string> Marks(int candidates) =>
        from count in Gen.Choose(1, 9)
        from length in Gen.Choose(0, candidates)
        from order in Gen.Shuffle(Enumerable.Range(1, candidates))
        from joins in Gen.Elements(" ", " ", " ", "=", " - ").ArrayOf(candidates)
        select $"{count}: " + string.Concat(
            order.Take(length).Select((number, at) => (at > 0 ? joins[at] : "") + number));

    private RankedPapers PackedBy(string[] papers)
    {
        var builder = new RankedPapersBuilder(Election.Candidates.Length);
        foreach (var (count, ranks) in (this with { Papers = papers }).Read())
        {
            int[] marks =
            [
                .. ranks.SelectMany(rank => rank.Length == 0 ? [0] : rank.Select((n, at) => at > 0 ? -n : n)),
            ];
            builder.Add(marks, count, "paper");
        }

        return builder.Build();
    }
}
