using System.CommandLine;
using ToadLane.Storage;

namespace ToadLane.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("councils")]
    [InlineData("areas import")]
    [InlineData("backup /tmp/nowhere")]
    [InlineData("backup /tmp/nowhere --all --council rochdale")]
    public async Task What_is_typed_wrongly_is_bad_input(string line)
    {
        using TestCommandLine toadlane = new();

        Assert.Equal(ExitCode.BadInput, await toadlane.RunAsync(line.Split(' ')));
        Assert.EndsWith("See: toadlane --help" + Environment.NewLine, toadlane.Error, StringComparison.Ordinal);
        Assert.Empty(toadlane.Output);
    }

    [Fact]
    public async Task Help_names_the_command_as_it_is_typed()
    {
        using TestCommandLine toadlane = new();

        Assert.Equal(ExitCode.Ok, await toadlane.RunAsync("areas", "import", "--help"));
        Assert.Contains("toadlane areas import <file>", toadlane.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_and_option_says_what_it_is_for()
    {
        using StringWriter nowhere = new();
        Command root = CommandLine.Compose(new CommandHost(new Installation("", "sqlite", null), nowhere, nowhere));

        List<Command> commands = [root, .. root.Subcommands, .. root.Subcommands.SelectMany(c => c.Subcommands)];
        Assert.All(commands, command => Assert.NotEmpty(command.Description ?? ""));
        Assert.All(commands.SelectMany(c => c.Options), option => Assert.NotEmpty(option.Description ?? ""));
        Assert.All(commands.SelectMany(c => c.Arguments), argument => Assert.NotEmpty(argument.Description ?? ""));
    }
}
