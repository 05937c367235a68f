namespace ToadLane.Cli.Tests.Commands.Counting;

public sealed class ConvertCommandTests
{
    [Theory]
    [InlineData("out.csv")]
    [InlineData("out.toi")]
    [InlineData("out.soi")]
    [InlineData("out.blt")]
    public async Task An_election_elects_the_same_in_another_format(string name)
    {
        using TestCommandLine toadlane = new();
        string from = await toadlane.WriteAsync("small.blt", SmallElection.Text);
        string to = toadlane.PathOf(name);

        int code = await toadlane.RunAsync("convert", from, to);

        if (name == "out.toi")
        {
            Assert.Equal(ExitCode.BadInput, code);
            Assert.Contains("PrefLib calls such papers .soi", toadlane.Error, StringComparison.Ordinal);
            return;
        }

        Assert.Equal((ExitCode.Ok, ""), (code, toadlane.Error));
        await toadlane.RunAsync("count", to, "--rule", "first-past-the-post");
        Assert.Contains("20 valid", toadlane.Output, StringComparison.Ordinal);
        Assert.Contains("Ada", toadlane.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_budget_is_written_as_it_was()
    {
        using TestCommandLine toadlane = new();
        string from = await toadlane.WriteAsync("small.pb", SmallBudget.Text);
        string to = toadlane.PathOf("again.pb");

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("convert", from, to));
        await toadlane.RunAsync("count", to, "--rule", "greedy");
        Assert.Contains("Winners  2 of 3 projects", toadlane.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out.blt", "a budget cannot become an election")]
    [InlineData("out.txt", "this name does not say the format")]
    public async Task What_cannot_be_written_is_bad_input(string name, string fault)
    {
        using TestCommandLine toadlane = new();
        string from = await toadlane.WriteAsync("small.pb", SmallBudget.Text);

        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync("convert", from, toadlane.PathOf(name)));
        Assert.Contains(fault, toadlane.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(toadlane.PathOf(name)));
    }
}
