using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>Gathers faults, up to a number that a hostile file cannot pass.</summary>
internal sealed class PbFaults
{
    private const int MostOfEach = PbReader.MostFaults / 2;

    private readonly List<PbFault> _fatal = [];
    private readonly List<PbFault> _warnings = [];

    public bool AnyFatal => _fatal.Count > 0;

    public void Fatal(int line, string what, string remedy) =>
        Add(_fatal, new PbFault(line, PbSeverity.Fatal, what, remedy));

    public void Warn(int line, string what, string remedy) =>
        Add(_warnings, new PbFault(line, PbSeverity.Warning, what, remedy));

    public ImmutableArray<PbFault> InLineOrder() =>
        [.. _fatal.Concat(_warnings).OrderBy(fault => fault.Line).ThenByDescending(fault => fault.Severity)];

    // Counted apart, so that no number of warnings can hide the fault for which a file was refused.
    private static void Add(List<PbFault> faults, PbFault fault)
    {
        if (faults.Count < MostOfEach - 1)
        {
            faults.Add(fault);
        }
        else if (faults.Count == MostOfEach - 1)
        {
            faults.Add(fault with
            {
                What = "from here on there are more faults than are listed",
                Remedy = "Mend these first",
            });
        }
    }
}
