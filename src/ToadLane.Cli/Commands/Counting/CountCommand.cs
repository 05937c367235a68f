using System.CommandLine;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>
/// <c>toadlane count ballots.pb --rule equal-shares</c>: counts a ballot file, with no database and no council.
/// </summary>
public sealed class CountCommand : ISubcommand
{
    private readonly Argument<FileInfo> file =
        new Argument<FileInfo>("file") { Description = "A ballot file in Pabulib's format (.pb)" }.AcceptExistingOnly();

    private readonly RuleOptions rule = new();
    private readonly Option<bool> json = CommandHost.JsonOption();

    public CommandGroup? Group => null;

    public Command Build(CommandHost host)
    {
        Command command = new("count", "Count a ballot file again") { this.file, this.json };
        this.rule.AddTo(command);
        command.SetAction((parsed, cancel) => Task.FromResult(this.Run(host, parsed, cancel)));
        return command;
    }

    private int Run(CommandHost host, ParseResult parsed, CancellationToken cancel)
    {
        RuleMade<IRule> made = this.rule.Chosen(parsed);
        if (made.Rule is not { } rule)
        {
            return host.BadInput($"toadlane: {made.Fault}. {made.Remedy}.");
        }

        FileInfo file = parsed.GetRequiredValue(this.file);
        if (BallotFileInput.Read(host, file, PbDetail.ForCounting).File is not { } ballots)
        {
            return ExitCode.BadInput;
        }

        CountResult result;
        using (ProgressBar bar = new(host.Error, file.Name))
        {
            Progress watch = new(bar);
            result = rule.Count(ballots.Contest, ballots.Papers, new CountWatch(watch, cancel));
        }

        CountTable table = new(ballots.Contest, result);
        if (parsed.GetValue(this.json))
        {
            host.WriteJson(table.Json());
        }
        else
        {
            table.Write(host.Output);
        }

        return ExitCode.Ok;
    }

    // Not Progress<T>, which would report from another thread after the bar is gone.
    private sealed class Progress(ProgressBar bar) : IProgress<CountProgress>
    {
        public void Report(CountProgress value) => bar.Report((int)(100 * value.Done / Math.Max(1, value.Total)));
    }
}
