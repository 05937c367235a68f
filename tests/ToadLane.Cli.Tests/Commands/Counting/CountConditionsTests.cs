using System.Text.Json.Nodes;

namespace ToadLane.Cli.Tests.Commands.Counting;

public sealed class CountConditionsTests
{
    private const string Ballots = """
        META
        key;value
        description;Two plans for one square
        country;England
        unit;Rochdale
        instance;2027
        num_projects;3
        num_votes;3
        budget;100
        vote_type;approval
        rule;greedy-exclusive
        categories;Parks,Roads
        budget_per_category;50,50
        comment;#1: Projects 1 and 2 both concern the square and could not be implemented simultaneously.
        PROJECTS
        project_id;cost;votes;name;category
        1;40;3;Pond;Parks
        2;30;2;Lawn;Parks
        3;20;1;Path;Roads
        VOTES
        voter_id;vote
        a;1,2,3
        b;1,2
        c;1
        """;

    [Theory]
    [InlineData("greedy", "", "1,2,3")]
    [InlineData("greedy-exclusive", "", "1,3")]
    [InlineData("greedy-exclusive", "--exclusive 2,3", "1,2")]
    [InlineData("greedy", "--parts", "1,3")]
    [InlineData("greedy", "--parts --leftovers by-score", "1,3,2")]
    [InlineData("greedy", "--needs 1:3", "2,3,1")]
    [InlineData("greedy", "--min-support 2/3", "1,2")]
    [InlineData("greedy", "--min-support 67%", "1")]
    [InlineData("phragmen", "--exclusive 1,2", "1,3")]
    [InlineData("bos", "--exclusive 1,2 --ties-by-id", "1,3")]
    [InlineData("maximin", "--exclusive 1,2 --tie-seed 7", "1,3")]
    public async Task A_budget_is_counted_under_conditions(string rule, string options, string winners)
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("square.pb", Ballots);

        int exit = await toadlane.RunAsync(
            ["count", file, "--rule", rule, "--json", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(ExitCode.Ok, exit);
        Assert.Equal(
            winners.Split(','),
            JsonNode.Parse(toadlane.Output)!["winners"]!.AsArray().Select(id => id!.GetValue<string>()));
    }

    [Theory]
    [InlineData("equal-shares", "--exclusive 1,2", "The rule equal-shares cannot honour these conditions")]
    [InlineData("greedy-no-skip", "--parts", "The rule greedy-no-skip cannot honour these conditions")]
    [InlineData("greedy", "--exclusive 1,9", "A condition names project 9, which is not in the contest")]
    [InlineData("greedy", "--needs 1", "--needs 1 must be two ids with a colon between them")]
    [InlineData("greedy", "--min-support much", "much must be a share, as 1/10 or 10%")]
    [InlineData("greedy", "--leftovers gone", "--leftovers cannot be gone")]
    public async Task A_condition_that_cannot_be_honoured_is_bad_input(string rule, string options, string fault)
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("square.pb", Ballots);

        int exit = await toadlane.RunAsync(["count", file, "--rule", rule, .. options.Split(' ')]);

        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains(fault, toadlane.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_under_conditions_is_checked_under_the_same()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("square.pb", Ballots);
        await toadlane.RunAsync("count", file, "--rule", "greedy-exclusive", "--json");
        string result = await toadlane.WriteAsync("result.json", toadlane.Output);

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("count", file, "--check", result));
    }

    [Fact]
    public async Task Whether_a_tie_mattered_is_said_with_the_explanations()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("tie.pb", """
            META
            key;value
            budget;10
            vote_type;approval
            PROJECTS
            project_id;cost
            1;10
            2;10
            VOTES
            voter_id;vote
            a;1
            b;2
            """);

        await toadlane.RunAsync("count", file, "--rule", "phragmen");
        Assert.Contains("Tie: 1, 2 – the first went first, by", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("--explain says whether it mattered", toadlane.Output, StringComparison.Ordinal);

        await toadlane.RunAsync("count", file, "--rule", "phragmen", "--explain", "--json");
        JsonNode result = JsonNode.Parse(toadlane.Output)!;
        Assert.Equal("changes-winners", result["ties"]![0]!["effect"]!.GetValue<string>());
        string published = await toadlane.WriteAsync("result.json", toadlane.Output);
        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("count", file, "--check", published));
    }
}
