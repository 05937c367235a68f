using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ToadLane.Cli.Tests.Commands.Counting;

public sealed class CountStatementsTests
{
    [Fact]
    public async Task Every_voter_has_a_statement_and_together_they_are_the_budget()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.pb", SmallBudget.Text);
        string table = toadlane.PathOf("statements.csv");

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync(
            "count", file, "--rule", "equal-shares", "--statements", table));

        Assert.Contains("Winners ", toadlane.Output, StringComparison.Ordinal);
        string[] rows = await File.ReadAllLinesAsync(table, TestContext.Current.CancellationToken);
        Assert.Equal("voter,project,kind,amount", rows[0]);
        Assert.Equal(["1", "2", "3", "4", ""], rows.Skip(1).Select(row => row.Split(',')[0]).Distinct());
        Assert.Equal(100.50m, Sum(rows));

        await toadlane.RunAsync("count", file, "--rule", "equal-shares", "--statements", "-");
        Assert.Equal(rows, toadlane.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Statements_are_part_of_the_object_when_both_go_to_standard_output()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.pb", SmallBudget.Text);

        await toadlane.RunAsync("count", file, "--rule", "greedy", "--json", "--statements", "-");

        JsonArray statements = JsonNode.Parse(toadlane.Output)!["statements"]!.AsArray();
        Assert.Equal(10050, statements.Sum(each => each!["leftTogether"]!.GetValue<long>()
            + each["lines"]!.AsArray().Sum(line => line!["together"]!.GetValue<long>())));
        string right = await toadlane.WriteAsync("right.json", toadlane.Output);
        string wrong = await toadlane.WriteAsync("wrong.json", toadlane.Output.Replace(
            "\"leftTogether\": 0", "\"leftTogether\": 1", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("count", file, "--check", right));
        Assert.Equal(ExitCode.Refused, await toadlane.RunAsync("count", file, "--check", wrong));
        Assert.Contains("leftTogether of statement", toadlane.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limits_of_a_paper_may_be_said()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("small.pb", SmallBudget.Text);

        await toadlane.RunAsync(
            "count", file, "--rule", "greedy", "--min-length", "2", "--max-length", "3", "--json");

        JsonNode result = JsonNode.Parse(toadlane.Output)!;
        Assert.Equal("""{"minLength":2,"maxLength":3}""", result["limits"]!.ToJsonString());
        Assert.Equal(["1", "4"], result["rejected"]!.AsArray().Select(paper => paper!["label"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Every_option_that_does_not_fit_has_a_line()
    {
        using TestCommandLine toadlane = new();
        string budget = await toadlane.WriteAsync("small.pb", SmallBudget.Text);
        string election = await toadlane.WriteAsync("small.blt", SmallElection.Text);

        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync(
            "count", budget, "--rule", "greedy", "--utility", "cost", "--completion", "none", "--svg"));
        Assert.Equal(3, toadlane.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync(
            "count", election, "--rule", "scottish", "--statements", "-", "--strict", "--min-length", "1"));
        Assert.Equal(3, toadlane.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync(
            "count", budget, "--rule", "greedy", "--max-length", "0"));
        Assert.Contains("--max-length cannot be 0", toadlane.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_that_do_not_go_together_are_refused()
    {
        using TestCommandLine toadlane = new();
        string election = await toadlane.WriteAsync("small.blt", SmallElection.Text);

        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync(
            "count", election, "--rule", "scottish", "--json", "--svg"));
        Assert.Contains("--json, --sheet and --svg do not go together", toadlane.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync(
            "count", election, "--rule", "scottish", "--sheet", "pdf"));
        Assert.Contains("--sheet cannot be pdf; say text, csv or html", toadlane.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_election_in_UTF_16_is_read_with_a_warning()
    {
        using TestCommandLine toadlane = new();
        string file = toadlane.PathOf("wide.blt");
        foreach (Encoding encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            await File.WriteAllTextAsync(
                file, SmallElection.Text, encoding, TestContext.Current.CancellationToken);

            Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("count", file, "--rule", "scottish"));
            Assert.Contains("Elected   Ada (Green), Cat", toadlane.Output, StringComparison.Ordinal);
            Assert.Contains("warning: the file is in UTF-16", toadlane.Error, StringComparison.Ordinal);
        }
    }

    private static decimal Sum(IEnumerable<string> rows) =>
        rows.Skip(1).Sum(row => decimal.Parse(row[(row.LastIndexOf(',') + 1)..], CultureInfo.InvariantCulture));
}
