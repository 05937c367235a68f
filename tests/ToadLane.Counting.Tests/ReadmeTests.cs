using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Pabulib;
using ToadLane.Counting.Results;

namespace ToadLane.Counting.Tests;

/// <summary>The examples of the library's README, kept in step with it by the last test here.</summary>
public partial class ReadmeTests
{
    [Fact]
    public void A_file_is_counted()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Pabulib.PbReaderTests.Small);
        Run(path);

        static void Run(string path)
        {
            using var stream = File.OpenRead(path);
            var reading = PbReader.Read(stream);
            foreach (var fault in reading.Faults)
            {
                Console.Error.WriteLine(fault); // line 12: the cost of project 3 is free. Write digits only...
            }

            Assert.NotNull(reading.File);
            if (reading.File is { } file)
            {
                var result = EqualShares.Count(file.Contest, file.Papers, EqualSharesOptions.Official);
                Console.WriteLine(string.Join(", ", result.Winners));
                Assert.Equal(["1"], result.Winners);
            }
        }

        File.Delete(path);
    }

    [Fact]
    public void Papers_are_put_together()
    {
        var contest = new Contest(
            [new Project("pond", "A pond", 5_000_00), new Project("path", "A lit path", 8_000_00)],
            budget: 10_000_00,
            BallotForm.Approval) { Scale = 100 };
        var papers = new PaperPileBuilder(contest);
        papers.Add(["pond", "path"], "paper 1");
        papers.Add(["pond"], "paper 2");
        var counted = Greedy.Count(contest, papers.Build(), GreedyOptions.Skip);
        Assert.Equal(["pond"], counted.Winners);

        var flaw = ResultCheck.FirstFlaw(contest, papers.Build(), counted);
        var certificate = Certificate.Of(contest, papers.Build(), counted);
        var statement = VoterStatements.For(contest, papers.Build(), counted).Of(paper: 0);
        Assert.Null(flaw);
        Assert.Null(certificate.Neglected);
        Assert.Equal(2_500_00, statement.Lines.Single().Amount);

        var explainer = new Explainer(GreedyOptions.Skip, contest, papers.Build());
        var explanation = explainer.Of("path", CountWatch.Nobody);
        Console.WriteLine($"{explanation.MoreSupport?.Enough} more votes would have done");
        Console.WriteLine($"or {explanation.LowerCost?.Enough} pence less");
        Assert.Equal((2, 3_000_00), (explanation.MoreSupport!.Enough, explanation.LowerCost!.Enough));

        ResultWriter.Write(new PublishedResult(contest, counted), Console.OpenStandardOutput());
        Console.WriteLine(ResultCheck.FirstFlaw(contest, papers.Build(), counted)?.ToString() ?? "It is right");
        Assert.Null(ResultCheck.FirstFlaw(contest, papers.Build(), counted));
    }

    [Fact]
    public void An_election_is_counted()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "3 1\n2 1 0\n3 2 1 0\n0\n\"Ann\"\n\"Ben\"\n\"Cat\"\n\"Ward 7\"\n");
        Run(path);

        static void Run(string path)
        {
            using var ward = File.OpenRead(path);
            Assert.NotNull(BltReader.Read(new MemoryStream(File.ReadAllBytes(path))).File);
            if (BltReader.Read(ward).File is { } held)
            {
                var elected = GregoryRule.Scottish.Count(held.Election, held.Papers, CountWatch.Nobody);
                Console.WriteLine(string.Join(", ", elected.Winners));
                Assert.Equal([2], elected.Winners);
            }
        }

        File.Delete(path);
    }

    [Fact]
    public void A_rule_is_made_from_words()
    {
        var made = RuleCatalogue.Budgets.Make("equal-shares", [new CountParameter("completion", "add1-exhaustive")]);
        Console.WriteLine(made.Rule?.Name ?? $"{made.Fault}; {made.Remedy}");
        Assert.Equal(new EqualSharesOptions(Utility.Cost, Completion.Add1Exhaustive), made.Rule);
    }

    [Fact]
    public void Every_rule_of_the_catalogue_is_in_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(
            Path.GetDirectoryName(ThisFile())!, "..", "..", "src", "ToadLane.Counting", "README.md"));
        var names = RuleCatalogue.Budgets.Entries.Select(entry => entry.Name)
            .Concat(RuleCatalogue.Elections.Entries.Select(entry => entry.Name));

        Assert.All(names, name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Ranked_papers_are_counted()
    {
        var election = new Election("East ward", [new(1, "Ann"), new(2, "Ben"), new(3, "Cho")], seats: 2);
        var ranked = new RankedPapersBuilder(candidates: 3);
        ranked.Add([1, 2], count: 40);
        ranked.Add([3], count: 15);
        var elected = GregoryRule.Scottish.Count(election, ranked.Build(), CountWatch.Nobody);

        Assert.Equal([1, 2], elected.Winners);
    }

    [Fact]
    public void Every_line_of_code_in_the_README_stands_in_this_file()
    {
        var here = File.ReadAllLines(ThisFile()).Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var readme = File.ReadAllText(Path.Combine(
            Path.GetDirectoryName(ThisFile())!, "..", "..", "src", "ToadLane.Counting", "README.md"));
        var lines = CodeBlock().Matches(readme).SelectMany(block => block.Groups[1].Value.Split('\n'))
            .Select(line => line.Trim()).Where(
                line => line.Length > 0 && !line.Contains("OpenRead", StringComparison.Ordinal));

        Assert.All(lines, line => Assert.Contains(line, here));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
