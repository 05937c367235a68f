namespace ToadLane.Cli.Tests.Commands.People;

public sealed class RoleCommandsTests
{
    [Fact]
    public async Task A_role_is_given_listed_and_ended()
    {
        using TestCommandLine line = new();
        await line.RunAsync("councils", "add", "oldham", "--name", "Oldham", "--code", "E08000004");
        string[] whose = ["ann@example.com", "officer", "--council", "oldham"];

        Assert.Equal(ExitCode.Refused, await line.RunAsync(["roles", "grant", .. whose, "--why", "Joins"]));
        Assert.Equal(ExitCode.Ok, await line.RunAsync(["roles", "grant", .. whose, "--why", "Joins", "--name", "Ann"]));
        Assert.Equal(ExitCode.Ok, await line.RunAsync("roles", "list", "--council", "oldham"));
        Assert.Contains("officer", line.Output, StringComparison.Ordinal);
        Assert.Contains("ann@example.com", line.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, await line.RunAsync(["roles", "revoke", .. whose, "--why", "Left"]));
        Assert.Equal(ExitCode.Refused, await line.RunAsync(["roles", "revoke", .. whose, "--why", "Left"]));
        Assert.Contains("do not have this role", line.Error, StringComparison.Ordinal);
    }
}
