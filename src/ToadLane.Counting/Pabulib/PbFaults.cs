using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>Gathers faults, up to a number that a hostile file cannot pass.</summary>
internal sealed class PbFaults(PbStrictness strictness)
{
    // Counted apart, so that no number of warnings can hide the fault for which a file was refused.
    private const int MostOfEach = PbReader.MostFaults / 2;

    private readonly List<PbFault> _fatal = [];
    private readonly List<PbFault> _warnings = [];

    public bool AnyFatal => _fatal.Count > 0;

    public bool IsStrict => strictness == PbStrictness.Strict;

    public void Fatal(int line, string what, string remedy) =>
        Add(_fatal, new PbFault(line, PbSeverity.Fatal, what, remedy));

    public void Warn(int line, string what, string remedy)
    {
        if (IsStrict)
        {
            Fatal(line, what, remedy);
        }
        else
        {
            Add(_warnings, new PbFault(line, PbSeverity.Warning, what, remedy));
        }
    }

    /// <summary>Something that many files have and nobody can misunderstand: a fault for the strict only.</summary>
    public void Deviation(int line, string what, string remedy)
    {
        if (IsStrict)
        {
            Fatal(line, what, remedy);
        }
    }

    public ImmutableArray<PbFault> InLineOrder() =>
    [
        .. First(_fatal).Concat(First(_warnings))
            .OrderBy(fault => fault.Line)
            .ThenByDescending(fault => fault.Severity),
    ];

    // One more than are listed is kept, to know that there are more.
    private static void Add(List<PbFault> faults, PbFault fault)
    {
        if (faults.Count < MostOfEach)
        {
            faults.Add(fault);
        }
    }

    private static IEnumerable<PbFault> First(List<PbFault> faults)
    {
        var inOrder = faults.OrderBy(fault => fault.Line).ToList();
        return inOrder.Count < MostOfEach
            ? inOrder
            : inOrder.Take(MostOfEach - 1).Append(inOrder[MostOfEach - 1] with
            {
                What = "from here on there are more faults than are listed",
                Remedy = "Mend these first",
            });
    }
}
