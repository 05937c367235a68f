using System.Text.Json.Nodes;

namespace ToadLane.Cli.Tests.Commands.Counting;

public sealed class CountElectionTests
{
    [Fact]
    public async Task An_election_is_counted_into_a_table()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.blt", SmallElection.Text);

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("count", file, "--rule", "scottish"));

        Assert.Contains("South ward", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("Elected   Ada (Green), Cat", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("Papers    20 valid, 0 rejected", toadlane.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_gives_the_numbers_of_those_elected_in_order()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.blt", SmallElection.Text);

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("count", file, "--rule", "scottish", "--json"));

        JsonNode result = JsonNode.Parse(toadlane.Output)!;
        Assert.Equal("scottish", result["rule"]!.GetValue<string>());
        Assert.NotNull(result["parameters"]);
        Assert.Equal([1, 3], result["winners"]!.AsArray().Select(number => number!.GetValue<int>()));
        Assert.Equal("8.00000", result["steps"]![0]!["votes"]![0]!.GetValue<string>());
        Assert.Empty(result["ties"]!.AsArray());
        Assert.Empty(result["rejected"]!.AsArray());
    }

    [Fact]
    public async Task Every_stage_is_told_in_words_and_rules_stand_side_by_side()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.blt", SmallElection.Text);

        await toadlane.RunAsync("count", file, "--rule", "scottish", "--explain", "--compare");

        Assert.Contains("Stage 1. ", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("Ada has 8.00000.", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("schulze", toadlane.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_result_is_checked_and_a_changed_one_is_caught()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.blt", SmallElection.Text);
        await toadlane.RunAsync("count", file, "--rule", "scottish", "--json");
        string right = await toadlane.WriteAsync("right.json", toadlane.Output);
        string wrong = await toadlane.WriteAsync("wrong.json", toadlane.Output.Replace(
            "\"validVotes\": \"20.00000\"", "\"validVotes\": \"21.00000\"", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("count", file, "--check", right));
        Assert.Equal(ExitCode.Refused, await toadlane.RunAsync("count", file, "--check", wrong));
        Assert.StartsWith($"{wrong}: the valid papers", toadlane.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sheet text", "South ward")]
    [InlineData("--sheet csv", "Ada")]
    [InlineData("--sheet html", "<table")]
    [InlineData("--svg", "<svg")]
    public async Task The_result_is_printed_as_a_returning_officer_does(string options, string part)
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.blt", SmallElection.Text);

        Assert.Equal(
            ExitCode.Ok, await toadlane.RunAsync(["count", file, "--rule", "scottish", .. options.Split(' ')]));
        Assert.Contains(part, toadlane.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("greedy", "greedy is a rule for another kind of vote; choose one of: ")]
    [InlineData("alternative-vote", "the rule alternative-vote does not apply to this election; choose one of: ")]
    public async Task A_rule_that_does_not_fit_is_told_with_those_that_do(string rule, string fault)
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.blt", SmallElection.Text);

        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync("count", file, "--rule", rule));
        Assert.Contains(fault, toadlane.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_faults_is_bad_input_with_a_line_for_each()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync(
            "small.blt", SmallElection.Text.Replace("5 2 3 0", "5 2 9 0", StringComparison.Ordinal));

        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync("count", file, "--rule", "scottish"));
        Assert.StartsWith($"{file}:3: ", toadlane.Error, StringComparison.Ordinal);
    }
}
