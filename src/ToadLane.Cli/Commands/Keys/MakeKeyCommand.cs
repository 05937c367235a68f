using System.CommandLine;
using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Cli.Commands.Keys;

/// <summary>
/// <c>toadlane keys make --decision green --scrutineers 5 --needed 3 --out FOLDER</c>: the key ceremony, on a machine
/// that no network needs to reach.
/// </summary>
public sealed class MakeKeyCommand : ISubcommand
{
    private readonly Option<string> decision =
        new("--decision") { Description = "The decision's short name, as in its address", Required = true };

    private readonly Option<int> scrutineers =
        new("--scrutineers") { Description = "How many shares to make", Required = true };

    private readonly Option<int> needed =
        new("--needed") { Description = "How many of them open the box", Required = true };

    private readonly Option<DirectoryInfo> output =
        new("--out") { Description = "A new folder for the files", Required = true };

    public CommandGroup? Group => CommandGroup.Keys;

    public Command Build(CommandHost host)
    {
        Command command = new("make", "Make the key of a vote and split it among scrutineers")
        {
            this.decision, this.scrutineers, this.needed, this.output,
        };
        command.SetAction(parsed => this.Run(host, parsed));
        return command;
    }

    private int Run(CommandHost host, ParseResult parsed)
    {
        DirectoryInfo folder = parsed.GetRequiredValue(this.output);
        if (folder.Exists && folder.EnumerateFileSystemInfos().Any())
        {
            return host.BadInput($"{folder.FullName}: there is something in it already; name a new folder");
        }

        Outcome<NewKey> outcome = KeyCeremony.Make(
            parsed.GetRequiredValue(this.decision),
            parsed.GetRequiredValue(this.scrutineers),
            parsed.GetRequiredValue(this.needed));
        if (!outcome.Succeeded(out NewKey? made, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        folder.Create();
        Write(folder, "public-key.json", made.Open.ToJson());
        foreach (ShareFile share in made.Shares)
        {
            Write(folder, $"share-{share.Number}.json", share.ToJson());
            Write(folder, $"share-{share.Number}.html", ShareSheet.Write(share));
        }

        string key = Path.Combine(folder.FullName, "public-key.json");
        host.Output.WriteLine($"{key}: upload it before the ballot is published.");
        host.Output.WriteLine($"{made.Shares.Count} shares: give each to one scrutineer, printed and saved. "
            + $"{made.Open.Shares.Needed} of them open the box.");
        host.Output.WriteLine("Then wipe this folder: whoever has all of it can open the box alone.");
        return ExitCode.Ok;
    }

    private static void Write(DirectoryInfo folder, string name, string text)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using StreamWriter writer = new(Path.Combine(folder.FullName, name), options);
        writer.Write(text);
    }
}
