using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ToadLane.Cli.Tests.Commands.Counting;

/// <summary>The command as others run it: another process, pipes and an exit code.</summary>
public sealed class CountProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_file_may_come_through_a_pipe_and_only_json_goes_out()
    {
        (int code, string output, string error) =
            await RunAsync(SmallBudget.Text, "count", "-", "--rule", "greedy", "--json");

        Assert.Equal(ExitCode.Ok, code);
        Assert.StartsWith("-:21: warning: ", error, StringComparison.Ordinal);
        Assert.Equal(["07", "8"], JsonNode.Parse(output)!["winners"]!.AsArray().Select(id => id!.GetValue<string>()));
    }

    [Fact]
    public async Task A_pipe_that_holds_no_ballots_is_bad_input()
    {
        (int code, string output, string error) =
            await RunAsync("Dear returning officer", "count", "-", "--rule", "greedy");

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.StartsWith("-:1: ", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] args)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "ToadLane.Cli.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using CancellationTokenSource limit =
            CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }
}
