using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>Gathers faults, up to a number that a hostile file cannot pass.</summary>
internal sealed class PbFaults
{
    private readonly List<PbFault> _faults = [];
    private bool _unlistedFatal;

    public bool AnyFatal => _unlistedFatal || _faults.Exists(fault => fault.Severity == PbSeverity.Fatal);

    public void Fatal(int line, string what, string remedy) => Add(new PbFault(line, PbSeverity.Fatal, what, remedy));

    public void Warn(int line, string what, string remedy) => Add(new PbFault(line, PbSeverity.Warning, what, remedy));

    public ImmutableArray<PbFault> InLineOrder() => [.. _faults.OrderBy(fault => fault.Line)];

    private void Add(PbFault fault)
    {
        if (_faults.Count < PbReader.MostFaults - 1)
        {
            _faults.Add(fault);
            return;
        }

        _unlistedFatal |= fault.Severity == PbSeverity.Fatal;
        if (_faults.Count == PbReader.MostFaults - 1)
        {
            _faults.Add(new PbFault(
                fault.Line, PbSeverity.Fatal, "from here on there are more faults than are listed", "Mend these first"));
        }
    }
}
