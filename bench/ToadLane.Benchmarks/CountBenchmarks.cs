using BenchmarkDotNet.Attributes;
using ToadLane.Counting;

namespace ToadLane.Benchmarks;

/// <summary>
/// The counting rules beside the least that any count must do, in the same run: reading every mark on every paper once.
/// The papers are invented: 10,000 voters, 60 projects, up to eight marks each.
/// </summary>
public class CountBenchmarks
{
    private const int Voters = 10_000;
    private const int Projects = 60;

    private Contest contest = null!;
    private PaperPile papers = null!;

    [GlobalSetup]
    public void Invent()
    {
        Random random = new(1844);
        this.contest = new Contest(
            Enumerable.Range(1, Projects).Select(n => new Project($"{n}", $"Project {n}", random.Next(500, 20_000))),
            300_000,
            BallotForm.Approval);
        PaperPileBuilder pile = new(this.contest);
        for (int voter = 0; voter < Voters; voter++)
        {
            int[] marks = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(Projects)).Distinct()];
            pile.Add(marks, [], $"{voter}");
        }

        this.papers = pile.Build();
    }

    [Benchmark(Baseline = true)]
    public long ReadEveryMark()
    {
        long marks = 0;
        foreach (Paper paper in this.papers.Papers)
        {
            foreach (int choice in paper.Choices)
            {
                marks += choice * paper.Count;
            }
        }

        return marks;
    }

    [Benchmark]
    public CountResult Greedy() => GreedyOptions.Skip.Count(this.contest, this.papers, CountWatch.Nobody);

    [Benchmark]
    public CountResult EqualShares() => new EqualSharesOptions(Utility.Cost, Completion.None)
        .Count(this.contest, this.papers, CountWatch.Nobody);

    [Benchmark]
    public CountResult EqualSharesWithAdd1() =>
        EqualSharesOptions.Official.Count(this.contest, this.papers, CountWatch.Nobody);
}
