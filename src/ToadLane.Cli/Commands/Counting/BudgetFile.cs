using ToadLane.Counting.Pabulib;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Reads a ballot file of a budget and says each fault with its line.</summary>
internal static class BudgetFile
{
    public static PbReading Read(CommandHost host, string name, Stream content, PbOptions options)
    {
        PbReading reading = PbReader.Read(content, options);
        foreach (PbFault fault in reading.Faults)
        {
            string warning = fault.Severity == PbSeverity.Fatal ? "" : "warning: ";
            host.Error.WriteLine($"{name}:{fault.Line}: {warning}{fault.What}; {fault.Remedy}");
        }

        return reading;
    }
}
