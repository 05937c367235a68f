using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Counting.Tests.Elections;

/// <summary>Small elections for tests, written as "12: 1 2=3 - 4".</summary>
internal static class SmallElections
{
    /// <summary>Few candidates and papers, so that ties, exact quotas and papers that end are common.</summary>
    public static Arbitrary<ElectionFile> Any { get; } = Arb.From(
        from candidates in Gen.Choose(1, 6)
        from seats in Gen.Choose(1, 4)
        from kinds in Gen.Choose(1, 8)
        from orders in Gen.Shuffle(Enumerable.Range(1, candidates).ToArray()).ArrayOf(kinds)
        from lengths in Gen.Choose(1, candidates).ArrayOf(kinds)
        from counts in Gen.Choose(1, 30).ArrayOf(kinds)
        select Of(
            candidates,
            seats,
            [.. orders.Select((order, kind) => $"{counts[kind]}: {string.Join(' ', order.Take(lengths[kind]))}")]));

    /// <summary>Candidates are called A, B, C and so on.</summary>
    public static ElectionFile Of(int candidates, int seats, params string[] papers)
    {
        var lines = papers.Select(paper => paper.Replace(":", "", StringComparison.Ordinal) + " 0");
        var names = Enumerable.Range(0, candidates).Select(place => $"\"{(char)('A' + place)}\"");
        var text = string.Join('\n', [$"{candidates} {seats}", .. lines, "0", .. names, "\"Small\""]);
        var reading = BltReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        Assert.Empty(reading.Faults);
        return reading.File!;
    }

    public static ElectionResult CountBy(this ElectionFile file, IElectionRule rule) =>
        rule.Count(file.Election, file.Papers, CountWatch.Nobody);

    public static ElectionFile With(this ElectionFile file, Func<Election, Election> change) =>
        file with { Election = change(file.Election) };

    /// <summary>The votes at the end of a stage, from 1: "9 3.5 0".</summary>
    public static string VotesAt(this ElectionResult result, int stage) => string.Join(
        ' ', result.Stages[stage - 1].Votes.Select(votes => Short(result.Write(votes))));

    /// <summary>Each stage as "Surplus 1 → 2 3": what was done with whom, and who was elected by it.</summary>
    public static IEnumerable<string> Story(this ElectionResult result) => result.Stages.Select(stage =>
        $"{stage.Action} {string.Join(' ', stage.Candidates)} → {string.Join(' ', stage.Elected)}".Trim());

    /// <summary>Everything in a result as one text, for comparing two results.</summary>
    public static string Written(this ElectionResult result) => string.Join(
        '\n',
        [
            $"{result.Rule} {result.Quota} {string.Join(' ', result.Winners)}",
            .. result.Stages.Select(stage => string.Join(
                '|',
                stage.Action,
                string.Join(' ', stage.Candidates),
                string.Join(' ', stage.Votes),
                string.Join(' ', stage.Transfers),
                $"{stage.NonTransferable} {stage.Lost} {stage.Quota}",
                string.Join(' ', stage.Elected))),
            .. result.Ties.Select(tie => $"{tie.Question} {string.Join(' ', tie.Candidates)} {tie.Chosen}"),
        ]);

    public static string Short(string votes) =>
        votes.Contains('.', StringComparison.Ordinal) ? votes.TrimEnd('0').TrimEnd('.') : votes;
}
