using System.CommandLine;
using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Cli.Commands.Keys;

/// <summary><c>toadlane keys check share-2.json --key public-key.json</c>: is this share as it was made?</summary>
public sealed class CheckShareCommand : ISubcommand
{
    private readonly Argument<FileInfo> file =
        new Argument<FileInfo>("share") { Description = "A share file, or a typed one" }.AcceptExistingOnly();

    private readonly Option<FileInfo> key = new Option<FileInfo>("--key")
    {
        Description = "The public key file, to see that the share belongs to it", HelpName = "public-key.json",
    }.AcceptExistingOnly();

    public CommandGroup? Group => CommandGroup.Keys;

    public Command Build(CommandHost host)
    {
        Command command = new("check", "Check one share of a key") { this.file, this.key };
        command.SetAction(parsed => this.Run(host, parsed));
        return command;
    }

    private int Run(CommandHost host, ParseResult parsed)
    {
        FileInfo named = parsed.GetRequiredValue(this.file);
        if (ShareReader.Read(named) is not { } file)
        {
            return host.BadInput($"{named.Name}: this is not a share file. The key ceremony writes share-1.json.");
        }

        if (file.Open() is not { } share)
        {
            return host.Refuse(KeyRefusals.ShareIsMistyped(file.Number));
        }

        FileInfo? keyFile = parsed.GetValue(this.key);
        PublicKeyFile? open = keyFile is null ? null : PublicKeyFile.Read(File.ReadAllText(keyFile.FullName));
        if (keyFile is not null && open is null)
        {
            return host.Refuse(KeyRefusals.NotAKeyFile);
        }

        if (open is not null && open.Shares.Hashes.ElementAtOrDefault(share.Number - 1) != share.Hash)
        {
            return host.Refuse(KeyRefusals.ShareIsNotOfThisKey(share.Number));
        }

        host.Output.WriteLine($"Share {share.Number} for {share.Decision} is good.");
        host.Output.WriteLine($"Its hash is {share.Hash}");
        return ExitCode.Ok;
    }
}
