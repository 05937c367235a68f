using System.Text;
using ToadLane.Counting;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Elections.Sheets;
using ToadLane.Counting.Results;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Counts, compares or checks one election.</summary>
internal sealed class ElectionCount(CommandHost host, CountRequest request, CountWatch watch)
{
    public int Run(BallotSource source)
    {
        IReadOnlyList<string> faults =
        [
            .. request.OnlyForBudgets.Select(name => $"toadlane: {name} is for budgets; {source.Name} is an election"),
            .. request.Check is null ? RuleOptions.Faults(RuleCatalogue.Elections, request.Rule, request.Said) : [],
        ];
        if (faults.Count > 0)
        {
            return host.BadInput(string.Join(Environment.NewLine, faults));
        }

        if (ElectionInput.Read(host, source).File is not { } file)
        {
            return ExitCode.BadInput;
        }

        return request.Check is { } check ? this.Check(file, check) : this.Count(
            source.Name, file, RuleOptions.Make(RuleCatalogue.Elections, request.Rule, request.Said).Rule!);
    }

    private int Count(string name, ElectionFile file, IElectionRule rule)
    {
        if (RuleCatalogue.Elections.Named(rule.Name) is { } entry && !entry.AppliesTo(file.Election))
        {
            return host.BadInput(
                $"{name}: the rule {rule.Name} does not apply to this election; choose one of: "
                + RuleCatalogue.Elections.NamesFor(file.Election));
        }

        ElectionResult result = rule.Count(file.Election, file.Papers, watch);
        PublishedElection published = new(file.Election, result)
        {
            Others = request.Compares ? ElectionComparison.Every(file.Election, file.Papers, watch) : [],
        };
        switch (request.Output)
        {
            case CountOutput.Json:
                this.WriteJson(published);
                return ExitCode.Ok;
            case CountOutput.Table:
                this.WriteTables(published);
                return ExitCode.Ok;
            case CountOutput.Svg:
                return this.WriteDiagram(published);
            default:
                this.WriteSheet(ResultSheet.Of(file.Election, result));
                return ExitCode.Ok;
        }
    }

    private int Check(ElectionFile file, string path)
    {
        if (PublishedFile.Read(host, path) is not { } stream)
        {
            return ExitCode.BadInput;
        }

        ResultReading<PublishedElection> reading = ElectionResultReader.Read(stream);
        if (reading.Result is not { } published)
        {
            return host.BadInput($"{path}: {reading.Fault}; take the file that toadlane count --json wrote");
        }

        CheckReport report = new(host, request, path);
        if (ElectionCheck.FirstFlaw(file.Election, file.Papers, published) is { } flaw)
        {
            return report.Wrong(flaw);
        }

        report.Right($"the papers add up, and every stage is as the rule {published.Result.Rule} has it.");
        return ExitCode.Ok;
    }

    private void WriteJson(PublishedElection published)
    {
        using MemoryStream text = new();
        ElectionResultWriter.Write(published, text);
        host.Output.WriteLine(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
    }

    private void WriteTables(PublishedElection published)
    {
        new ElectionTable(published.Election, published.Result).Write(host.Output);
        if (request.Explains)
        {
            new StageWords(published.Election, published.Result).Write(host.Output);
        }

        if (request.Compares)
        {
            new ElectionRuleTable(published.Election, published.Others).Write(host.Output);
        }
    }

    private int WriteDiagram(PublishedElection published)
    {
        if (TransferDiagram.Svg(published.Election, published.Result) is { } drawing)
        {
            host.Output.WriteLine(drawing);
            return ExitCode.Ok;
        }

        host.Error.WriteLine("No votes were moved, or there are too many candidates or stages to draw; use --sheet.");
        return ExitCode.Refused;
    }

    private void WriteSheet(Sheet sheet)
    {
        switch (request.Output)
        {
            case CountOutput.SheetCsv:
                SheetCsv.Write(sheet, host.Output);
                break;
            case CountOutput.SheetHtml:
                SheetHtml.WriteDocument(sheet, host.Output);
                break;
            default:
                SheetText.Write(sheet, host.Output);
                break;
        }
    }
}
