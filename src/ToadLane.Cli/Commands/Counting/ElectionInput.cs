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
        foreach (FileFault fault in reading.Faults)
        {
            string warning = fault.Severity == FaultSeverity.Fatal ? "" : "warning: ";
            host.Error.WriteLine($"{source.Name}:{fault.Line}: {warning}{fault.What}; {fault.Remedy}");
        }

        return reading;
    }
}
