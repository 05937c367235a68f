using System.Text;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Elections.Resolutions;
using ToadLane.Counting.Results;
using ToadLane.Counting.Tests.Certificates;

namespace ToadLane.Counting.Tests.Results;

public class ResolutionFileTests
{
    private const string Text = "# title: Shall we move?\n# roll Tenants: 200\n# roll Staff: 20\nclass,vote,count\n"
        + "Tenants,yes,60\nTenants,no,30\nTenants,abstain,5\nStaff,yes,4\nStaff,no,4\nStaff,maybe,1\n";

    private static readonly ResolutionVotes Votes = ResolutionReader.Read(new StringReader(Text)).Votes!;

    public static TheoryData<string> Settings => new(
        "",
        "classes=each",
        "majority=two-thirds,quorum=40",
        "majority=three-quarters,of=roll,classes=each,casting-vote=for",
        "majority=not-opposed,of=returned",
        "of=valid");

    [Theory]
    [MemberData(nameof(Settings))]
    public void What_is_written_is_read_as_the_same_and_is_right(string settings)
    {
        var published = PublishedResolution.Of(Votes, Said(settings));
        var reading = Read(Write(published with { Others = ResolutionComparison.Every(Votes, []) }));

        Assert.Null(reading.Fault);
        Assert.Equal(Write(published), Write(reading.Result!));
        Assert.Null(ResolutionCheck.FirstFlaw(Votes, reading.Result!));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Whatever_is_falsified_is_found(string settings)
    {
        var published = PublishedResolution.Of(Votes, Said(settings));

        Assert.All(Tampering.Of(published), change => Assert.True(
            ResolutionCheck.FirstFlaw(Votes, change.Falsified) is not null, change.Where));
    }

    [Theory]
    [InlineData("none", ResolutionOutcome.NotCarried, "no")]
    [InlineData("for", ResolutionOutcome.Carried, "yes")]
    [InlineData("against", ResolutionOutcome.NotCarried, "no")]
    [InlineData("awaited", ResolutionOutcome.AwaitsCastingVote, null)]
    public void A_tie_is_told_with_the_casting_vote(string chair, ResolutionOutcome outcome, string? won)
    {
        var tied = ResolutionReader.Read(new StringReader("vote,count\nyes,5\nno,5\n")).Votes!;
        var published = PublishedResolution.Of(tied, Said($"casting-vote={chair}"));

        Assert.Equal((outcome, won), (published.Outcome, published.Winners.SingleOrDefault()));
        Assert.Equal(5, Assert.Single(published.Ties).Votes);
        Assert.Null(ResolutionCheck.FirstFlaw(tied, Read(Write(published)).Result!));
        Assert.All(Tampering.Of(published), change => Assert.True(
            ResolutionCheck.FirstFlaw(tied, change.Falsified) is not null, change.Where));
    }

    [Fact]
    public void Every_majority_of_everybody_it_can_be_of_is_compared()
    {
        var others = ResolutionComparison.Every(Votes, Said("quorum=90"));
        Assert.Equal(4 * 4 * 2, others.Length);
        Assert.All(others, each => Assert.Equal(ResolutionOutcome.NotCarried, each.Outcome));

        var plain = ResolutionReader.Read(new StringReader("vote,count\nyes,66\nno,34\n")).Votes!;
        Assert.Equal(
            ["simple", "simple", "simple", "not-opposed", "not-opposed", "not-opposed"],
            ResolutionComparison.Every(plain, []).Where(each => each.Outcome == ResolutionOutcome.Carried)
                .Select(each => each.Parameters[0].Value));
    }

    [Fact]
    public void A_share_of_a_roll_that_nobody_tells_cannot_be_published()
    {
        var plain = ResolutionReader.Read(new StringReader("vote,count\nyes,66\nno,34\n")).Votes!;
        var rolled = plain with { Classes = [plain.Classes[0] with { Roll = 100 }] };
        var invented = PublishedResolution.Of(rolled, Said("of=roll"));

        Assert.Throws<ArgumentException>(() => PublishedResolution.Of(plain, Said("of=roll")));
        Assert.Throws<ArgumentException>(() => PublishedResolution.Of(plain, Said("of=nobody")));
        Assert.StartsWith(
            "the roll of", ResolutionCheck.FirstFlaw(plain, invented)?.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"rule\": \"resolution\"", "\"rule\": \"scottish\"", "rule is scottish; this is read as a resolution")]
    [InlineData("\"outcome\": \"carried\"", "\"outcome\": \"lost\"", "outcome is lost, which is none of ")]
    [InlineData("\"limit\": ", "\"limit\": 0.", "steps[0].limit is not a whole number")]
    public void What_is_wrong_is_named_with_its_place(string right, string wrong, string fault)
    {
        var text = Write(PublishedResolution.Of(Votes, []));
        Assert.Contains(right, text, StringComparison.Ordinal);

        var reading = Read(text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(reading.Result);
        Assert.StartsWith(fault, reading.Fault, StringComparison.Ordinal);
    }

    private static CountParameter[] Said(string settings) =>
        [.. settings.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(each => each.Split('='))
            .Select(pair => new CountParameter(pair[0], pair[1]))];

    private static string Write(PublishedResolution published)
    {
        using var stream = new MemoryStream();
        ResolutionWriter.Write(published, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ResultReading<PublishedResolution> Read(string text) =>
        ResolutionResultReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
