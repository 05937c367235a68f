using ToadLane.Counting.Pabulib;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Reads a ballot file and says each fault with its line.</summary>
internal static class BallotFileInput
{
    public static PbReading Read(CommandHost host, FileInfo file, PbDetail detail)
    {
        using FileStream content = file.OpenRead();
        PbReading reading = PbReader.Read(content, detail);
        foreach (PbFault fault in reading.Faults)
        {
            string kind = fault.Severity == PbSeverity.Fatal ? "error" : "warning";
            host.Error.WriteLine($"{file.Name}: {kind}: {fault}");
        }

        return reading;
    }
}
