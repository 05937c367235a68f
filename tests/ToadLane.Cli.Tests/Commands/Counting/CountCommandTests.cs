using System.Text.Json.Nodes;

namespace ToadLane.Cli.Tests.Commands.Counting;

public sealed class CountCommandTests
{
    [Fact]
    public async Task A_budget_is_counted_into_a_table()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.pb", SmallBudget.Text);

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("count", file, "--rule", "greedy"));

        Assert.Contains(
            "Winners  2 of 3 projects, costing 100.50; 0.00 is left", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("✓  07           3      3  60.25  Benches", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("Rejected: 5 – too many choices", toadlane.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_object_with_the_keys_that_programs_rely_on()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.pb", SmallBudget.Text);

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("count", file, "--rule", "greedy-threshold", "--json"));

        JsonNode result = JsonNode.Parse(toadlane.Output)!;
        Assert.Equal("greedy-threshold", result["rule"]!.GetValue<string>());
        Assert.Equal("2", result["parameters"]!["threshold"]!.GetValue<string>());
        Assert.Equal(["07", "8"], result["winners"]!.AsArray().Select(id => id!.GetValue<string>()));
        Assert.Equal("funded", result["steps"]![0]!["kind"]!.GetValue<string>());
        Assert.Empty(result["ties"]!.AsArray());
        Assert.Equal("too-many-choices", result["rejected"]![0]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_setting_takes_the_place_of_what_the_file_says()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.pb", SmallBudget.Text);

        await toadlane.RunAsync("count", file, "--rule", "greedy-threshold", "--threshold", "3", "--json");

        JsonNode result = JsonNode.Parse(toadlane.Output)!;
        Assert.Equal(["07"], result["winners"]!.AsArray().Select(id => id!.GetValue<string>()));
    }

    [Fact]
    public async Task Every_loser_is_told_why_and_what_would_have_won()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.pb", SmallBudget.Text);

        await toadlane.RunAsync("count", file, "--rule", "greedy", "--explain");

        Assert.Contains(
            "When its turn came, 0.00 was left. It costs 90.00.", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("It would have won with 3 more supporters", toadlane.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_stand_side_by_side()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.pb", SmallBudget.Text);

        await toadlane.RunAsync("count", file, "--rule", "greedy", "--compare");

        Assert.Contains("equal-shares/cost/add1", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("greedy-no-skip", toadlane.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("equal-shares")]
    [InlineData("greedy")]
    public async Task A_published_result_is_checked_and_a_changed_one_is_caught(string rule)
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.pb", SmallBudget.Text);
        await toadlane.RunAsync("count", file, "--rule", rule, "--json");
        string right = await toadlane.WriteAsync("right.json", toadlane.Output);
        string wrong = await toadlane.WriteAsync(
            "wrong.json", toadlane.Output.Replace("\"votes\": 3", "\"votes\": 4", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("count", file, "--check", right));
        Assert.Contains("is right", toadlane.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Refused, await toadlane.RunAsync("count", file, "--check", wrong));
        Assert.Contains($"{wrong}: ", toadlane.Error, StringComparison.Ordinal);
        Assert.Contains("of project 07", toadlane.Error, StringComparison.Ordinal);
        Assert.Empty(toadlane.Output);
    }

    [Fact]
    public async Task A_file_with_faults_is_bad_input_with_a_line_for_each()
    {
        using TestCommandLine toadlane = new();
        string broken = SmallBudget.Text.Replace("40.25;Trees", "forty;Trees", StringComparison.Ordinal)
            .Replace("budget;100.50", "budget;much", StringComparison.Ordinal);
        string file = await toadlane.WriteAsync("small.pb", broken);

        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync("count", file, "--rule", "greedy"));

        string[] lines = toadlane.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.StartsWith($"{file}:6: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith($"{file}:13: ", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains("; ", line, StringComparison.Ordinal));
        Assert.Empty(toadlane.Output);
    }

    [Theory]
    [InlineData("--rule guess", "there is no rule guess; choose one of: greedy, ")]
    [InlineData("--rule greedy --utility cost", "the rule greedy has no setting utility")]
    [InlineData("--rule equal-shares --completion all", "the setting completion cannot be all; say none, ")]
    [InlineData("", "--rule is missing; choose one of: greedy, ")]
    [InlineData("--rule greedy --loud", "--loud")]
    public async Task What_is_typed_wrongly_is_told_with_the_choices(string options, string fault)
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.pb", SmallBudget.Text);

        string[] words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync(["count", file, .. words]));

        Assert.Contains(fault, toadlane.Error, StringComparison.Ordinal);
        Assert.Empty(toadlane.Output);
    }

    [Theory]
    [InlineData("nowhere.pb", "there is no such file")]
    [InlineData("/", "this is a folder")]
    public async Task A_file_that_cannot_be_read_is_bad_input(string file, string fault)
    {
        using TestCommandLine toadlane = new();

        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync("count", file, "--rule", "greedy"));
        Assert.Contains(fault, toadlane.Error, StringComparison.Ordinal);
    }
}
