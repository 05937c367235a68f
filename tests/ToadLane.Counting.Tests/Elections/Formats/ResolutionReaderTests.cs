using System.Text;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Tests.Elections.Formats;

public class ResolutionReaderTests
{
    [Fact]
    public void Papers_of_classes_are_added_up()
    {
        var reading = Read("# title: New rules\n# roll Tenants: 900\n# roll Employees: 40\nclass,vote,count\n"
            + "Tenants,yes,500\nTenants,Against,100\nEmployees,for,20\nEmployees,abstain,3\nTenants,,7\nTenants,YES,1\n");

        Assert.Empty(reading.Faults);
        Assert.Equal("New rules", reading.Votes!.Title);
        Assert.Equal(
            [
                new ClassVotes("Tenants") { For = 501, Against = 100, Abstained = 7, Roll = 900 },
                new ClassVotes("Employees") { For = 20, Abstained = 3, Roll = 40 },
            ],
            reading.Votes.Classes);
    }

    [Fact]
    public void Without_classes_everybody_is_one()
    {
        var votes = Read("# roll: 10\nvote\nyes\nno\nyes\n").Votes!;

        Assert.Equal(
            [new ClassVotes(ResolutionReader.Everybody) { For = 2, Against = 1, Roll = 10 }], votes.Classes);
        Assert.Equal(0, Read("vote\n").Votes!.Classes.Single().Returned);
    }

    [Fact]
    public void What_cannot_be_read_is_spoilt_and_listed()
    {
        var reading = Read("id,vote,count\nA1,yes,1\nA2,perhaps,1\n,both,2\n");

        Assert.Equal(3, reading.Votes!.Classes.Single().Spoilt);
        Assert.Equal(
            [new("A2", PaperFault.UnclearMark), new RejectedPaper("line 4 (2 papers)", PaperFault.UnclearMark)],
            reading.Votes.Spoilt);
        Assert.Equal(
            "line 3: the vote \"perhaps\" cannot be read. The paper was counted as spoilt.",
            reading.Faults[0].ToString());
    }

    [Theory]
    [InlineData("", "line 1: there is no column called vote. Name the columns in the first row.")]
    [InlineData("Ann,Bob\n1,2\n", "line 1: there is no column called vote. Name the columns in the first row.")]
    [InlineData("vote,count\nyes,few\n", "line 2: \"few\" is no number of papers. Write it in digits.")]
    [InlineData("vote\nyes,no\n", "line 2: the row has more cells than the heading. Put cells with commas in quotes.")]
    [InlineData("# roll: 1\nvote\nyes\nno\n", "line 4: Voters: 2 papers came back from a roll of 1. Look at the roll and the papers.")]
    [InlineData("vote\n\"yes\n", "line 2: a quotation mark has no partner. Save the file as CSV in UTF-8; reading stopped there.")]
    public void A_fault_says_its_line_and_what_to_do(string text, string fault)
    {
        var reading = Read(text);

        Assert.Null(reading.Votes);
        Assert.Contains(fault, reading.Faults.Select(each => each.ToString()));
    }

    private static ResolutionReading Read(string text) =>
        ResolutionReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
