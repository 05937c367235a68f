using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>Gathers faults, up to a number that a hostile file cannot pass.</summary>
internal sealed class FileFaults
{
    public const int MostOfEach = 500;

    private readonly List<FileFault> _fatal = [];
    private readonly List<FileFault> _warnings = [];

    public bool AnyFatal => _fatal.Count > 0;

    public void Fatal(long line, string what, string remedy) =>
        Add(_fatal, new FileFault(line, FaultSeverity.Fatal, what, remedy));

    public void Warn(long line, string what, string remedy) =>
        Add(_warnings, new FileFault(line, FaultSeverity.Warning, what, remedy));

    public ImmutableArray<FileFault> InLineOrder() =>
        [.. _fatal.Concat(_warnings).OrderBy(fault => fault.Line).ThenByDescending(fault => fault.Severity)];

    // Counted apart, so that no number of warnings can hide the fault for which a file was refused.
    private static void Add(List<FileFault> faults, FileFault fault)
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
