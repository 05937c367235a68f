using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Data.Common;
using ToadLane.Storage;

namespace ToadLane.Cli;

/// <summary>The whole command: every <see cref="ISubcommand"/> of this program, under its group.</summary>
public static class CommandLine
{
    // A server that is asked to stop may still be finishing requests.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, Func<string, string?> setting)
    {
        CommandHost host = new(Installation.Read(setting), output, error);
        ParseResult parsed = Compose(host, args).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError fault in parsed.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            await error.WriteLineAsync("See: toadlane --help");
            return ExitCode.BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = Patience,
            });
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped. Nothing more was changed.");
            return ExitCode.Stopped;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DbException)
        {
            await error.WriteLineAsync(fault.Message);
            return ExitCode.Refused;
        }
    }

    /// <summary>
    /// Every command; or the one alone that stands without a group and is the first word, because it starts fastest.
    /// </summary>
    public static Command Compose(CommandHost host, params string[] args)
    {
        // Not a RootCommand: that one calls itself after its file, ToadLane.Cli.
        Command root = new("toadlane", "Toad Lane: run councils, count decisions, keep backups.")
        {
            new HelpOption(), new VersionOption(),
        };
        Type[] types = [.. typeof(CommandLine).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISubcommand)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)];
        string first = args is [{ } word, ..] ? word + "Command" : "";
        if (Array.Find(types, type => type.Name.Equals(first, StringComparison.OrdinalIgnoreCase)) is { } named
            && Activator.CreateInstance(named) is ISubcommand { Group: null } alone)
        {
            root.Add(alone.Build(host));
            return root;
        }

        IEnumerable<ISubcommand> found = types.Select(type => (ISubcommand)Activator.CreateInstance(type)!);
        foreach (IGrouping<CommandGroup?, ISubcommand> group in found.GroupBy(c => c.Group).OrderBy(g => g.Key?.Name))
        {
            Command parent = group.Key is null ? root : new Command(group.Key.Name, group.Key.Description);
            foreach (ISubcommand subcommand in group)
            {
                parent.Add(subcommand.Build(host));
            }

            if (parent != root)
            {
                root.Add(parent);
            }
        }

        return root;
    }
}
