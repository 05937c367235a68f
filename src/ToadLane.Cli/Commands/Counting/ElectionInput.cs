using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Reads a ballot file of an election and says each fault with its line.</summary>
internal static class ElectionInput
{
    public static ElectionReading Read(CommandHost host, BallotSource source)
    {
        ElectionReading reading = source.Format switch
        {
            BallotFormat.Blt => BltReader.Read(source.Content),
            BallotFormat.PrefLib => PrefLibReader.Read(source.Content),
            BallotFormat.Csv => CsvReader.Read(source.Content),
            _ => throw new NotSupportedException($"No reader for {source.Format}."),
        };
        WriteFaults(host, source.Name, reading.Faults);
        return reading;
    }

    /// <summary>Reads the votes on a resolution in the same way.</summary>
    public static ResolutionReading ReadResolution(CommandHost host, BallotSource source)
    {
        ResolutionReading reading = ResolutionReader.Read(source.Content);
        WriteFaults(host, source.Name, reading.Faults);
        return reading;
    }

    private static void WriteFaults(CommandHost host, string name, IEnumerable<FileFault> faults)
    {
        foreach (FileFault fault in faults)
        {
            string warning = fault.Severity == FaultSeverity.Fatal ? "" : "warning: ";
            host.Error.WriteLine($"{name}:{fault.Line}: {warning}{fault.What}; {fault.Remedy}");
        }
    }
}
