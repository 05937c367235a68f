using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Pabulib;
using ToadLane.Counting.Results;

namespace ToadLane.Counting.Tests.Results;

public class StatementFileTests
{
    private const string Text = """
        META
        key;value
        num_projects;3
        num_votes;6
        budget;100.50
        vote_type;approval
        max_length;2
        PROJECTS
        project_id;cost;name
        07;60.25;Benches
        8;40.25;Trees
        9;90;A path
        VOTES
        voter_id;vote
        a,b;07
        2;07,8
        3;8,07
        4;07,8,9
        5;9
        6;
        """;

    private static readonly PbFile File = PbReader.Read(new StringReader(Text)).File!;

    [Fact]
    public void Each_vote_of_a_file_leads_to_its_paper()
    {
        Assert.Equal(6, File.PaperOf.Length);
        Assert.Equal(-1, File.PaperOf[3]);
        Assert.Equal(File.PaperOf[1], File.PaperOf[2]);
        Assert.Equal(["9"], IdsOf(File.PaperOf[4]));
        Assert.Equal(["07"], IdsOf(File.PaperOf[0]));
        Assert.Empty(IdsOf(File.PaperOf[5]));
        Assert.Empty(PbReader.Read(new StringReader(Text), PbDetail.ForCounting).File!.PaperOf);
    }

    [Theory]
    [InlineData("equal-shares")]
    [InlineData("greedy")]
    [InlineData("phragmen")]
    public void The_table_adds_up_to_the_budget(string rule)
    {
        var result = Count(rule);
        var table = new StringWriter();

        StatementCsv.Write(
            VoterStatements.For(File.Contest, File.Papers, result),
            File.Contest,
            File.PaperOf.Select((paper, row) => (File.Votes[row, "voter_id"]!, paper)).Where(each => each.paper >= 0),
            table);

        var rows = table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("voter,project,kind,amount", rows[0]);
        Assert.StartsWith("\"a,b\",07,", rows[1], StringComparison.Ordinal);
        Assert.Equal(100.50m, rows.Skip(1).Sum(
            row => decimal.Parse(row[(row.LastIndexOf(',') + 1)..], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Statements_in_a_result_file_are_checked()
    {
        var result = Count("equal-shares");
        var text = Write(result, VoterStatements.For(File.Contest, File.Papers, result));
        Assert.Null(FlawIn(text, result));
        Assert.Null(FlawIn(Write(result, null), result));

        var file = JsonNode.Parse(text)!;
        var statements = file["statements"]!.AsArray();
        var together = statements.Sum(each => each!["leftTogether"]!.GetValue<long>()
            + each["lines"]!.AsArray().Sum(line => line!["together"]!.GetValue<long>()));
        Assert.Equal(File.Contest.Budget, together);

        statements[1]!["lines"]![0]!["together"] = 1;
        Assert.Equal("lines of statement 2", FlawIn(file.ToJsonString(), result)!.What);
        statements[0]!.AsObject().Remove("left");
        Assert.Equal("left of statement 1", FlawIn(file.ToJsonString(), result)!.What);
        statements[0] = 7;
        Assert.Equal("statement 1", FlawIn(file.ToJsonString(), result)!.What);
        statements.RemoveAt(0);
        Assert.Equal("the statements", FlawIn(file.ToJsonString(), result)!.What);
        var more = JsonNode.Parse(text)!;
        more["statements"]![0]!["more"] = 1;
        Assert.Equal("statement 1", FlawIn(more.ToJsonString(), result)!.What);
    }

    [Fact]
    public void Limits_that_are_said_take_the_place_of_those_in_the_file()
    {
        var options = PbOptions.Default with { MinLength = 2, MaxLength = 3 };
        var file = PbReader.Read(new StringReader(Text), options).File!;

        Assert.Equal((2, 3), (file.Contest.Limits.MinChoices, file.Contest.Limits.MaxChoices));
        Assert.Equal(["5", "a,b"], file.Papers.Rejected.Select(paper => paper.Label));
        var result = JsonNode.Parse(Write(Count("greedy"), null))!;
        Assert.Equal("""{"minLength":null,"maxLength":2}""", result["limits"]!.ToJsonString());
    }

    private static CountResult Count(string rule) =>
        RuleCatalogue.Budgets.Make(rule, []).Rule!.Count(File.Contest, File.Papers, CountWatch.Nobody);

    private static IEnumerable<string> IdsOf(int paper) =>
        File.Papers.Papers[paper].Choices.Select(place => File.Contest.Projects[place].Id);

    private static string Write(CountResult result, VoterStatements? statements)
    {
        using var stream = new MemoryStream();
        ResultWriter.Write(new PublishedResult(File.Contest, result) { Statements = statements }, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Flaw? FlawIn(string text, CountResult result) => StatementFile.FirstFlaw(
        new MemoryStream(Encoding.UTF8.GetBytes(text)), File.Contest, File.Papers, result);
}
