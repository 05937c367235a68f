using System.Text;
using ToadLane.Counting;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Elections.Resolutions;
using ToadLane.Counting.Results;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Decides one question by yes or no, or checks such a decision.</summary>
internal sealed class ResolutionCount(CommandHost host, CountRequest request)
{
    public int Run(BallotSource source)
    {
        IReadOnlyList<string> faults =
        [
            .. request.OnlyForBudgets.Concat(request.OnlyForElections)
                .Select(name => $"toadlane: {name} is not for resolutions; use --json, --explain or --compare"),
            .. request.Check is null ? RuleOptions.Faults(RuleCatalogue.Resolutions, request.Rule, request.Said) : [],
        ];
        if (faults.Count > 0)
        {
            return host.BadInput(string.Join(Environment.NewLine, faults));
        }

        return ElectionInput.ReadResolution(host, source).Votes is not { } votes
            ? ExitCode.BadInput
            : request.Check is { } check ? this.Check(votes, check) : this.Decide(source.Name, votes);
    }

    private int Decide(string name, ResolutionVotes votes)
    {
        Resolution rule = RuleCatalogue.Resolutions.Make(Resolution.RuleName, request.Said).Rule!;
        if (rule.Requirements.Any(each => each.Of == VoteKind.Roll)
            && votes.Classes.FirstOrDefault(each => each.Roll is null) is { } unknown)
        {
            return host.BadInput($"{name}:1: nobody says how many could vote, and a share of them is asked; "
                + (unknown.Class == ResolutionReader.Everybody
                    ? "write in front: # roll: 900"
                    : $"write in front: # roll {unknown.Class}: 900"));
        }

        PublishedResolution published = PublishedResolution.Of(votes, request.Said);
        if (request.Compares)
        {
            published = published with { Others = ResolutionComparison.Every(votes, request.Said) };
        }

        if (request.Output == CountOutput.Json)
        {
            using MemoryStream text = new();
            ResolutionWriter.Write(published, text);
            host.Output.WriteLine(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
            return ExitCode.Ok;
        }

        this.WriteTables(new ResolutionTable(published));
        return ExitCode.Ok;
    }

    private void WriteTables(ResolutionTable table)
    {
        table.Write(host.Output);
        if (request.Explains)
        {
            table.WriteReasons(host.Output);
        }

        if (request.Compares)
        {
            table.WriteOthers(host.Output);
        }
    }

    private int Check(ResolutionVotes votes, string path)
    {
        if (PublishedFile.Read(host, path) is not { } stream)
        {
            return ExitCode.BadInput;
        }

        ResultReading<PublishedResolution> reading = ResolutionResultReader.Read(stream);
        if (reading.Result is not { } published)
        {
            return host.BadInput($"{path}: {reading.Fault}; take the file that toadlane count --json wrote");
        }

        CheckReport report = new(host, request, path);
        if (ResolutionCheck.FirstFlaw(votes, published) is { } flaw)
        {
            return report.Wrong(flaw);
        }

        report.Right("every number is that of the papers, and the decision follows from them.");
        return ExitCode.Ok;
    }
}
