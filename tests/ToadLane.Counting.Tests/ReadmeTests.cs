using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Pabulib;

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

        var explainer = new Explainer(GreedyOptions.Skip, contest, papers.Build());
        var explanation = explainer.Of("path", CountWatch.Nobody);
        Console.WriteLine($"{explanation.MoreSupport?.Enough} more votes would have done");
        Console.WriteLine($"or {explanation.LowerCost?.Enough} pence less");
        Assert.Equal((2, 3_000_00), (explanation.MoreSupport!.Enough, explanation.LowerCost!.Enough));
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
