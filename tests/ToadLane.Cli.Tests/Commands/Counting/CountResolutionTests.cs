using System.Text.Json.Nodes;

namespace ToadLane.Cli.Tests.Commands.Counting;

public sealed class CountResolutionTests
{
    private const string Votes = """
        # title: Shall we move?
        # roll Tenants: 200
        # roll Staff: 20
        class,vote,count
        Tenants,yes,60
        Tenants,no,30
        Staff,yes,4
        Staff,no,6
        Staff,maybe,1
        """;

    [Fact]
    public async Task A_resolution_is_decided_and_told_in_words()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("move.csv", Votes);

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync(
            "count", file, "--rule", "resolution", "--explain", "--compare"));

        Assert.Contains("Decided   carried", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("64 of the 100 who voted for or against voted for", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("Simple majority: it stood by 13", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("two-thirds      cast      together  not carried", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("Rejected: line 9 – unclear mark", toadlane.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--majority two-thirds", "it fell 3 short: 67 were needed who voted for.")]
    [InlineData("--majority not-opposed", "it stood because no more than 50 voted against; 14 more could have.")]
    [InlineData("--majority not-opposed --classes each", "it fell because 1 too many voted against.")]
    [InlineData("--quorum 50", "it fell 9 short: 110 were needed who returned a paper.")]
    public async Task What_decided_it_is_explained(string options, string reason)
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("move.csv", Votes);

        await toadlane.RunAsync(["count", file, "--rule", "resolution", "--explain", .. options.Split(' ')]);

        Assert.Contains(reason, toadlane.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tie_is_told_with_the_casting_vote()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("tie.csv", "vote,count\nyes,5\nno,5\n");

        foreach ((string word, string said) in new[]
        {
            ("none", "nobody has a casting vote"), ("for", "the chair says yes"), ("against", "the chair says no"),
            ("awaited", "the chair has not said"),
        })
        {
            await toadlane.RunAsync("count", file, "--rule", "resolution", "--casting-vote", word);
            Assert.Contains($"as many against – {said}.", toadlane.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_published_decision_is_checked_and_a_changed_one_is_caught()
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("move.csv", Votes);
        await toadlane.RunAsync(
            "count", file, "--rule", "resolution", "--majority", "two-thirds", "--classes", "each", "--json");
        JsonNode result = JsonNode.Parse(toadlane.Output)!;
        Assert.Equal("resolution", result["rule"]!.GetValue<string>());
        Assert.Equal("two-thirds", result["parameters"]!["majority"]!.GetValue<string>());
        Assert.Equal(["no"], result["winners"]!.AsArray().Select(each => each!.GetValue<string>()));
        Assert.Equal("unclear-mark", result["rejected"]![0]!["reason"]!.GetValue<string>());
        string right = await toadlane.WriteAsync("right.json", toadlane.Output);
        string wrong = await toadlane.WriteAsync("wrong.json", toadlane.Output.Replace(
            "\"counted\": 60", "\"counted\": 61", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("count", file, "--check", right));
        Assert.Equal(ExitCode.Refused, await toadlane.RunAsync("count", file, "--check", wrong, "--json"));
        Assert.Equal(
            "what test 1 counts", JsonNode.Parse(toadlane.Output)!["flaw"]!["what"]!.GetValue<string>());
        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync("count", file, "--check", "nowhere.json"));
        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync(
            "count", file, "--rule", "resolution", "--check", file));
    }

    [Theory]
    [InlineData("vote,count\nyes,5\n", "--of roll", "write in front: # roll: 900")]
    [InlineData("class,vote\nTenants,yes\n", "--quorum 10", "write in front: # roll Tenants: 900")]
    [InlineData("vote\nyes\n", "--svg", "--svg is not for resolutions")]
    [InlineData("vote\nyes\n", "--quorum 101", "the setting quorum cannot be 101")]
    [InlineData("choice\nyes\n", "", ":1: there is no column called vote")]
    public async Task What_does_not_fit_is_told(string text, string options, string fault)
    {
        using TestCommandLine toadlane = new();
        string file = await toadlane.WriteAsync("move.csv", text);

        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync(
            ["count", file, "--rule", "resolution", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
        Assert.Contains(fault, toadlane.Error, StringComparison.Ordinal);
        Assert.Empty(toadlane.Output);
    }
}
