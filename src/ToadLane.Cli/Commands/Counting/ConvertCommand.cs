using System.CommandLine;
using ToadLane.Counting;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Cli.Commands.Counting;

/// <summary><c>toadlane convert ward.blt ward.csv</c>: writes the same ballots in another format.</summary>
public sealed class ConvertCommand : ISubcommand
{
    private readonly Argument<string> from = new("in")
    {
        Description = $"The ballot file to read ({BallotFormats.Known}), or - for standard input",
    };

    private readonly Argument<string> to = new("out")
    {
        Description = "The ballot file to write; its ending says the format",
    };

    public CommandGroup? Group => null;

    public Command Build(CommandHost host)
    {
        Command command = new("convert", "Write a ballot file in another format") { this.from, this.to };
        command.SetAction((parsed, cancel) => Task.FromResult(this.Run(host, parsed, cancel)));
        return command;
    }

    private int Run(CommandHost host, ParseResult parsed, CancellationToken cancel)
    {
        string target = parsed.GetRequiredValue(this.to);
        if (BallotFormats.Of(target) is not { } format)
        {
            return host.BadInput($"{target}: this name does not say the format; end it in {BallotFormats.Known}");
        }

        string path = parsed.GetRequiredValue(this.from);
        using WorkLine work = new(host.Error, path);
        using BallotSource? source = BallotSource.Open(host, path, new CountWatch(work, cancel));
        if (source is null)
        {
            return ExitCode.BadInput;
        }

        if ((source.Format == BallotFormat.Pabulib) != (format == BallotFormat.Pabulib))
        {
            return host.BadInput($"{target}: a budget cannot become an election, nor an election a budget; "
                + "budgets are .pb");
        }

        return format == BallotFormat.Pabulib
            ? WriteBudget(host, source, target)
            : WriteElection(host, source, new Target(target, format));
    }

    private static int WriteBudget(CommandHost host, BallotSource source, string target)
    {
        if (BudgetFile.Read(host, source.Name, source.Content, PbOptions.Default).File is not { } file)
        {
            return ExitCode.BadInput;
        }

        using FileStream stream = File.Create(target);
        PbWriter.Write(file, stream);
        return ExitCode.Ok;
    }

    private static int WriteElection(CommandHost host, BallotSource source, Target target)
    {
        if (ElectionInput.Read(host, source).File is not { } file)
        {
            return ExitCode.BadInput;
        }

        if (FaultIn(file, target) is { } fault)
        {
            return host.BadInput($"{target.Path}: {fault}");
        }

        using FileStream stream = File.Create(target.Path);
        switch (target.Format)
        {
            case BallotFormat.PrefLib:
                PrefLibWriter.Write(file, stream);
                break;
            case BallotFormat.Csv:
                CsvWriter.Write(file, stream);
                break;
            default:
                BltWriter.Write(file, stream);
                break;
        }

        return ExitCode.Ok;
    }

    private static string? FaultIn(ElectionFile file, Target target)
    {
        if (target.Format != BallotFormat.PrefLib)
        {
            return null;
        }

        if (file.Papers.PartsOfVote != 1)
        {
            return "PrefLib files have no weights with decimals; write .blt or .csv";
        }

        string ending = "." + PrefLibWriter.TypeOf(file);
        return target.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"PrefLib calls such papers {ending}; end the name so";
    }

    private sealed record Target(string Path, BallotFormat Format);
}
