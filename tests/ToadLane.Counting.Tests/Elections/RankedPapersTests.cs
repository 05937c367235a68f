using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Tests.Elections;

public class RankedPapersTests
{
    [Fact]
    public void Identical_papers_are_merged_and_put_in_one_order()
    {
        var builder = new RankedPapersBuilder(4);
        builder.Add([3, 1], 2);
        builder.Add([1], 5);
        builder.Add([3, 1], 1);
        builder.Add([1, 2, 3, 4], 1);
        builder.Add([1, 2, 3], 1);

        var papers = builder.Build();

        Assert.Equal(["1 × 5", "1 2 3 × 1", "1 2 3 4 × 1", "3 1 × 3"], Written(papers));
        Assert.Equal(10, papers.Total);
    }

    [Fact]
    public void Papers_that_begin_alike_beyond_the_sorting_key_are_in_order_too()
    {
        var builder = new RankedPapersBuilder(7);
        builder.Add([1, 2, 3, 4, 7], 1);
        builder.Add([1, 2, 3, 4, 5, 6], 1);
        builder.Add([1, 2, 3, 4, 5], 1);

        Assert.Equal(["1 2 3 4 5 × 1", "1 2 3 4 5 6 × 1", "1 2 3 4 7 × 1"], Written(builder.Build()));
    }

    [Theory]
    [InlineData(new[] { 1, 2, 1, 3 }, "1 2 3")]
    [InlineData(new[] { 1, -1, 2 }, "1 2")]
    [InlineData(new[] { -2, 0, -1, 0, 0 }, "2 1")]
    [InlineData(new[] { 0, 1 }, "- 1")]
    [InlineData(new[] { 2, 0, 0, 1, -3 }, "2 - - 1=3")]
    [InlineData(new int[0], "blank")]
    public void Marks_are_put_in_their_plainest_form(int[] marks, string expected)
    {
        var builder = new RankedPapersBuilder(3);

        Assert.Null(builder.Add(marks, 1));

        Assert.Equal($"{expected} × 1", Assert.Single(Written(builder.Build())));
    }

    [Theory]
    [InlineData(new[] { 4 })]
    [InlineData(new[] { 1, -4 })]
    public void A_paper_with_an_unknown_candidate_is_rejected(int[] marks)
    {
        var builder = new RankedPapersBuilder(3);

        Assert.Equal(PaperFault.UnknownCandidate, builder.Add(marks, 1, "paper 7"));

        var papers = builder.Build();
        Assert.Equal(new RejectedPaper("paper 7", PaperFault.UnknownCandidate), Assert.Single(papers.Rejected));
        Assert.Equal(0, papers.Total);
    }

    [Fact]
    public void Too_many_papers_or_none_are_the_callers_mistake()
    {
        var builder = new RankedPapersBuilder(3);
        builder.Add([1], RankedPapers.MostPapers);

        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add([2], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add([2], 0));
    }

    [Fact]
    public void Votes_can_be_split_down_to_six_decimals()
    {
        var builder = new RankedPapersBuilder(2);
        builder.Add([1], 3);
        for (var decimals = 0; decimals < 6; decimals++)
        {
            builder.SplitVotes();
        }

        builder.Add([2], 1);

        Assert.Equal(["1 × 3000000", "2 × 1"], Written(builder.Build()));
        Assert.Throws<InvalidOperationException>(builder.SplitVotes);
    }

    [Fact]
    public void A_count_beyond_counting_still_fits()
    {
        var builder = new RankedPapersBuilder(3);
        builder.Add([1, 2], RankedPapers.MostPapers - 5);
        builder.Add([2, 3], 5);
        var election = new Election("", [new(1, "A"), new(2, "B"), new(3, "C")], 2);

        foreach (var rule in TransferableVoteRules.All)
        {
            var result = rule.Count(election, builder.Build(), CountWatch.Nobody);

            Assert.Equal([1, 2], result.Winners);
        }
    }

    private static string[] Written(RankedPapers papers) => [.. Enumerable.Range(0, papers.Distinct)
        .Select(paper => $"{papers.TextOf(paper)} × {papers.CountOf(paper)}")];
}
