using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Pabulib;
using ToadLane.Counting.Tests.Conformance;

namespace ToadLane.Counting.Tests.Pabulib;

public class PbWriterTests
{
    [Fact]
    public void A_file_is_written_as_it_was_read()
    {
        var text = PbReaderTests.Small.ReplaceLineEndings("\n") + "\n";

        Assert.Equal(text, Write(PbReaderTests.Read(text).File!));
    }

    [Fact]
    public void Any_election_is_read_as_it_was_written() =>
        Prop.ForAll(SmallContests.Any, election =>
        {
            var file = PbFile.Of(election.Contest, election.Pile, [new PbEntry("rule", "greedy")]);

            var reading = PbReaderTests.Read(Write(file));

            Assert.Empty(reading.Faults);
            AssertSame(file, reading.File!);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Any_text_survives_in_a_name() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var name = $"a{text.Get.Replace("\0", "").Replace("\uFFFD", "")}";
            var contest = new Contest([new Project("1", name, 7_50)], 10_00, BallotForm.Approval) { Scale = 100 };

            var reading = PbReaderTests.Read(Write(PbFile.Of(contest, SmallContests.PileOf(contest, [[0], []]), [])));

            Assert.Equal(name, reading.File!.Contest.Projects[0].Name);
            Assert.Equal(
                contest.Projects[0].Cost, reading.File.Contest.Projects[0].Cost * 100 / reading.File.Contest.Scale);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Points_limits_and_threshold_survive()
    {
        var contest = new Contest([new Project("1", "One", 5), new Project("2", "Two", 6)], 10, BallotForm.Cumulative)
        {
            PointScale = 10,
            MinScore = 35,
            Limits = new PaperLimits { MinChoices = 1, MaxPoints = 40, MaxTotalPoints = 55, MaxTotalCost = 11 },
        };
        var builder = new PaperPileBuilder(contest);
        builder.Add(["2", "1"], [25, 30], "x");

        var file = PbFile.Of(contest, builder.Build(), []);
        var read = PbReaderTests.Read(Write(file)).File!;

        AssertSame(file, read);
        Assert.Equal(contest.MinScore, read.Contest.MinScore);
        Assert.Equal(contest.Limits, read.Contest.Limits);
    }

    [Fact]
    public void Votes_are_written_in_an_order_that_tells_nothing()
    {
        var election = SmallContests.Of(10, [5, 5], [[1], [0], [1], []]);
        var reordered = SmallContests.PileOf(election.Contest, [[], [1], [1], [0]]);

        Assert.Equal(
            Write(PbFile.Of(election.Contest, election.Pile, [])), Write(PbFile.Of(election.Contest, reordered, [])));
    }

    [Fact]
    public void Every_real_file_is_read_as_it_was_written() => Parallel.ForEach(Corpus.Names(), name =>
    {
        var file = Corpus.Read(name, PbDetail.Everything).File!;

        AssertSame(file, PbReaderTests.Read(Write(file)).File!);
    });

    [Fact]
    public void Papers_with_a_default_score_survive()
    {
        var contest = new Contest(
            [new Project("1", "One", 5), new Project("2", "Two", 6), new Project("3", "Three", 7)],
            10,
            BallotForm.Scoring)
        {
            Limits = new PaperLimits { DefaultPoints = -1, MinChoices = 1, MaxChoices = 2 },
        };
        var builder = new PaperPileBuilder(contest);
        builder.Add(["2", "1"], [3, 0], "x");
        builder.Add(["3"], [-1], "names a project with the default");

        var file = PbFile.Of(contest, builder.Build(), []);
        var read = PbReaderTests.Read(Write(file)).File!;

        AssertSame(file, read);
        Assert.Equal([-1L, 2L, -2L], read.Papers.Scores);
    }

    private static string Write(PbFile file)
    {
        using var writer = new StringWriter();
        PbWriter.Write(file, writer);
        return writer.ToString();
    }

    private static void AssertSame(PbFile expected, PbFile actual)
    {
        Assert.Equal(expected.Contest.Projects, actual.Contest.Projects);
        Assert.Equal((expected.Contest.Budget, expected.Contest.Form), (actual.Contest.Budget, actual.Contest.Form));
        Assert.Equal(expected.Meta, actual.Meta);
        Assert.Equal(Written(expected.Projects), Written(actual.Projects));
        Assert.Equal(Written(expected.Votes), Written(actual.Votes));
        Assert.Equal(expected.Papers.Papers.Select(Written), actual.Papers.Papers.Select(Written));
    }

    private static string Written(Paper paper) =>
        $"{string.Join(',', paper.Choices)} {string.Join(',', paper.Points)} {paper.Count}";

    private static string Written(PbTable table) =>
        string.Join(
            '\n', table.Rows.Insert(0, table.Columns).Select((ImmutableArray<string> row) => string.Join(';', row)));
}
