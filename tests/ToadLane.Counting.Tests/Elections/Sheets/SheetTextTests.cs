using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Resolutions;
using ToadLane.Counting.Elections.Sheets;

namespace ToadLane.Counting.Tests.Elections.Sheets;

public class SheetTextTests
{
    private static readonly Election Capital = new(
        "Capital of Tennessee",
        [
            new(1, "Memphis") { Group = "West" }, new(2, "Nashville"), new(3, "Chattanooga"), new(4, "Knoxville"),
        ],
        1);

    [Fact]
    public void Stages_stand_side_by_side() => Assert.Contains(
        """
        Count
        -----

                             Stage 1:     Stage 2: exclusion of
                                first               Chattanooga
                          preferences
        Candidate             Votes        Moved        Votes
        -------------------------------------------------------
        Memphis (West)           42            0           42
        Nashville                26            0           26
        Chattanooga              15          -15            0 X
        Knoxville                17          +15           32
        -------------------------------------------------------
        Non-transferable          0            0            0
        Total                   100            0          100

                             Stage 3: exclusion of
                                         Nashville
        Candidate             Moved        Votes    Outcome
        ---------------------------------------------------------------
        Memphis (West)            0           42    Not elected
        Nashville               -26            0 X  Excluded at stage 3
        Chattanooga               –            –    Excluded at stage 2
        Knoxville               +26           58 E  Elected at stage 3
        ---------------------------------------------------------------
        Non-transferable          0            0
        Total                     0          100

        E elected, X out of the count
        """,
        string.Join('\n', Text(Capital, 80)),
        StringComparison.Ordinal);

    [Fact]
    public void A_table_that_is_too_wide_goes_on_below()
    {
        var lines = Text(Capital, 60);

        Assert.All(lines, line => Assert.True(line.TrimEnd().Length <= 60, line));
        Assert.Equal(2, lines.Count(line => line.StartsWith("Memphis (West)", StringComparison.Ordinal) && line.Contains("42")));
        Assert.Contains(lines, line => line.Contains("58 E"));
        Assert.Contains(lines, line => line.Contains("0 X"));
        Assert.Contains(lines, line => line.StartsWith("Total", StringComparison.Ordinal) && line.Contains("100"));
    }

    [Fact]
    public void Every_stage_is_told_in_words()
    {
        var lines = Text(Capital, 200);

        Assert.Contains("Stage 1: the papers were sorted by first preference.", lines);
        Assert.Contains(
            "Stage 2: the papers of Chattanooga were moved to the next preference. Votes went: 15 to Knoxville. "
            + "Chattanooga is out of the count.",
            lines);
        Assert.Contains(
            "Stage 3: the papers of Nashville were moved to the next preference. Votes went: 26 to Knoxville. "
            + "Nashville is out of the count. Knoxville is elected.",
            lines);
    }

    [Fact]
    public void Ties_and_rejected_papers_are_listed_with_reasons()
    {
        var poll = Poll.Of(3, 1, "1: 1", "1: 2", "2: 3", "4:", "5: 1=2");
        var lines = Lines(ResultSheet.Of(poll.Election, poll.By(new AlternativeVote())), 200);

        Assert.Contains(
            "After stage 1, Candidate 1 and Candidate 2 were tied to leave the count: Candidate 1 was taken, by the order of "
            + "the file, as no lot was drawn.",
            lines);
        Assert.Contains(lines, line => line.StartsWith("4 × blank", StringComparison.Ordinal) && line.EndsWith("  blank", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("more than one first preference", StringComparison.Ordinal));
        Assert.Contains("Rejected papers          9", lines);
    }

    [Fact]
    public void A_resolution_has_its_votes_and_its_tests()
    {
        var resolution = Resolution.OfEach(Requirement.TwoThirds(), "Tenants", "Employees");
        var result = resolution.Decide(
            new ClassVotes("Tenants") { For = 2000, Against = 1000, Roll = 9000 },
            new ClassVotes("Employees") { For = 10, Against = 6, Abstained = 1 });

        var lines = Lines(ResultSheet.Of("Change of rules", result), 200);

        Assert.Contains("Outcome  The resolution is not carried.", lines);
        Assert.Contains(lines, line => line.StartsWith("Tenants", StringComparison.Ordinal) && line.Contains("2,000") && line.Contains("9,000"));
        Assert.Contains(lines, line => line.StartsWith("Employees", StringComparison.Ordinal) && line.Contains("not known"));
        Assert.Contains(
            "Two-thirds majority (Employees): 10 of the 16 who voted for or against voted for. At least two thirds, so 11, "
            + "was needed: failed, 1 short.",
            lines);
    }

    [Fact]
    public void Names_without_end_and_in_other_scripts_keep_the_columns_straight()
    {
        Candidate[] candidates = [new(1, new string('x', 200)), new(2, "Żółć 🐸"), new(3, "نور"), new(4, "")];
        var election = new Election("Names", candidates, 1);
        var poll = Tennessee.Poll with { Election = election };

        var lines = Lines(ResultSheet.Of(election, poll.By(new AlternativeVote())), 100);

        Assert.Contains(lines, line => line.StartsWith(new string('x', 31) + "…", StringComparison.Ordinal));
        Assert.Contains("1. Candidate 4", lines);
    }

    private static string[] Text(Election election, int width) =>
        Lines(ResultSheet.Of(election, (Tennessee.Poll with { Election = election }).By(new AlternativeVote())), width);

    private static string[] Lines(Sheet sheet, int width)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        SheetText.Write(sheet, writer, width);
        return writer.ToString().Split('\n');
    }
}
