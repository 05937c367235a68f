using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;

namespace ToadLane.Cli.Commands.Councils;

/// <summary><c>toadlane areas import wards.geojson --council rochdale</c></summary>
public sealed class ImportAreasCommand : ISubcommand
{
    private readonly Argument<FileInfo> file =
        new Argument<FileInfo>("file") { Description = "A GeoJSON file of boundaries, or a CSV file of names" }
            .AcceptExistingOnly();

    private readonly Option<string> council = CommandHost.CouncilOption();
    private readonly Option<bool> json = CommandHost.JsonOption();
    private readonly Option<bool> keepGoodRows =
        new("--keep-good-rows") { Description = "Save the rows without a fault, even when others have one" };

    public CommandGroup? Group => CommandGroup.Areas;

    public Command Build(CommandHost host)
    {
        Command command = new("import", "Read wards or LSOAs from a file of the Office for National Statistics")
        {
            this.file, this.council, this.keepGoodRows, this.json,
        };
        command.SetAction((parsed, cancel) => host.RunInAsync(
            parsed.GetRequiredValue(this.council), services => this.RunAsync(host, parsed, services, cancel), cancel));
        return command;
    }

    private async Task<int> RunAsync(
        CommandHost host, ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        FileInfo file = parsed.GetRequiredValue(this.file);
        await using FileStream content = file.OpenRead();
        Outcome<ImportReport> outcome;
        using (ProgressBar bar = new(host.Error, file.Name))
        {
            AreaFile areas = new(content)
            {
                Faults = parsed.GetValue(this.keepGoodRows) ? FaultPolicy.KeepGoodRows : FaultPolicy.RefuseAll,
                Progress = bar,
            };
            outcome = await services.GetRequiredService<ImportAreas>().RunAsync(areas, Actor.Operator, cancel);
        }

        if (!outcome.Succeeded(out ImportReport? report, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        Write(host, parsed.GetValue(this.json), file.Name, report);
        return report.Faults.Count == 0 ? ExitCode.Ok : ExitCode.BadInput;
    }

    private static void Write(CommandHost host, bool asJson, string file, ImportReport report)
    {
        foreach (ImportFault fault in report.Faults)
        {
            host.Error.WriteLine($"{file}, {fault}");
        }

        if (asJson)
        {
            host.WriteJson(report);
            return;
        }

        host.Output.WriteLine($"{report.Read} read, {report.Added} added, {report.Changed} changed, "
            + $"{report.Skipped} of other councils skipped, {report.Faults.Count} with faults.");
        if (!report.IsSaved)
        {
            host.Error.WriteLine("Nothing was saved. Mend the faults, or say --keep-good-rows.");
        }
    }
}
