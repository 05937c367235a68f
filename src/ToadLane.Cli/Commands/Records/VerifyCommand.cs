using System.CommandLine;
using ToadLane.OpenData;
using ToadLane.OpenData.Verification;

namespace ToadLane.Cli.Commands.Records;

/// <summary>
/// <c>toadlane verify https://example.org/rochdale/decisions/parks/record</c>: checks a published decision from its
/// files alone, with no database and no council.
/// </summary>
public sealed class VerifyCommand : ISubcommand
{
    private readonly Argument<string> where = new("where") { Description = "The record's address, or a folder" };
    private readonly Option<string?> key = new("--key")
    {
        Description = "The log's key, as you have it from elsewhere; several with commas between",
    };

    private readonly Option<FileInfo> promise = new Option<FileInfo>("--promise")
    {
        Description = "The signed promise on your receipt: was it kept?",
    }.AcceptExistingOnly();

    private readonly Option<FileInfo> audit = new Option<FileInfo>("--audit")
    {
        Description = "A test vote: does its envelope hold what was chosen? Give the rule sheet in place of a record",
    }.AcceptExistingOnly();

    private readonly Option<bool> json = CommandHost.JsonOption();

    public CommandGroup? Group => null;

    public Command Build(CommandHost host)
    {
        Command command = new("verify", "Check a published decision: log, hashes, sums, box, recount")
        {
            this.where, this.key, this.promise, this.audit, this.json,
        };
        command.SetAction((parsed, _) => Task.FromResult(this.Run(host, parsed)));
        return command;
    }

    private int Run(CommandHost host, ParseResult parsed)
    {
        string place = parsed.GetRequiredValue(this.where);
        FileInfo? test = parsed.GetValue(this.audit);
        if (test is not null && File.Exists(place))
        {
            return TestVoteCheck.Run(host, File.ReadAllBytes(place), test);
        }

        bool isWeb = Uri.TryCreate(place, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https";
        if (!isWeb && !Directory.Exists(place))
        {
            return host.BadInput($"There is no folder {place}. Give a folder, or an address with https://");
        }

        using WebRecord? web = isWeb ? new WebRecord(address!) : null;
        RecordReport report;
        try
        {
            if (test is not null)
            {
                IRecordSource record = web is null ? new FolderRecord(place) : web;
                return TestVoteCheck.Run(host, record.Find(RecordFiles.Rules), test);
            }

            FileInfo? said = parsed.GetValue(this.promise);
            report = new RecordVerifier(web is null ? new FolderRecord(place) : web)
            {
                Promise = said is null ? null : File.ReadAllText(said.FullName),
            }.Verify(parsed.GetValue(this.key));
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return host.BadInput($"{place} could not be read: {fault.Message}");
        }

        if (parsed.GetValue(this.json))
        {
            host.WriteJson(report);
        }
        else
        {
            Write(host.Output, report);
        }

        return report.Holds ? ExitCode.Ok : ExitCode.Refused;
    }

    private static void Write(TextWriter output, RecordReport report)
    {
        output.WriteLine(report.Title);
        output.WriteLine();
        foreach (RecordCheck check in report.Checks)
        {
            string verdict = check.Verdict switch
            {
                CheckVerdict.Holds => "ok",
                CheckVerdict.Fails => "FAILS",
                _ => "not checked",
            };
            output.WriteLine($"  {check.Name,-9} {verdict,-12} {check.Says}");
        }

        output.WriteLine();
        output.WriteLine(report switch
        {
            { Holds: false } => "DO NOT RELY ON THIS RECORD. Tell the council and its scrutineers what failed.",
            { IsWithheld: true } => "What is published fits together. So few ballots are shown to scrutineers alone: "
                + "they can count them again, you cannot.",
            _ => "The result follows from the published ballots, and nothing was added, taken out or changed since.",
        });
        output.WriteLine(
            """

            What this cannot show: that a published ballot is what the voter marked (each voter can, with their check
            code), that only electors voted (the marked register shows it), and that nobody was watched while voting.
            """);
    }
}
