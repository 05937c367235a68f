using System.CommandLine;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>
/// What <c>toadlane count --box</c> adds to the command: the box, the shares of its key, and a folder.
/// </summary>
internal sealed class BoxOptions
{
    private readonly Option<FileInfo> box = new Option<FileInfo>("--box")
    {
        Description = "Open and count a closed box, as scrutineers do, with shares of its key", HelpName = "box.json",
    }.AcceptExistingOnly();

    private readonly Option<FileInfo[]> shares = new Option<FileInfo[]>("--shares")
    {
        Description = "With --box: the share files that are here", HelpName = "share.json",
        AllowMultipleArgumentsPerToken = true,
    }.AcceptExistingOnly();

    private readonly Option<DirectoryInfo?> output =
        new("--out") { Description = "With --box: the folder for the result", HelpName = "folder" };

    public void AddTo(Command command, Argument<string> file)
    {
        command.Add(this.box);
        command.Add(this.shares);
        command.Add(this.output);
        command.Validators.Add(result =>
        {
            bool hasBox = result.GetResult(this.box) is not null;
            if (!hasBox && result.GetResult(file) is not { Tokens.Count: > 0 })
            {
                result.AddError("Required argument missing for command: 'count'.");
            }

            if (hasBox && (result.GetResult(this.shares) is null || result.GetResult(this.output) is null))
            {
                result.AddError("With --box, name the share files (--shares) and the folder for the result (--out).");
            }
        });
    }

    /// <summary>Null when no box was named.</summary>
    public BoxRequest? Asked(ParseResult parsed) => parsed.GetValue(this.box) is { } named
        ? new BoxRequest(named, parsed.GetValue(this.shares)!, parsed.GetValue(this.output)!)
        : null;
}

/// <summary>A box to count: its file, the shares that are here, and the folder for the result.</summary>
internal sealed record BoxRequest(FileInfo Box, IReadOnlyList<FileInfo> Shares, DirectoryInfo Output);
