namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Gathers what is wrong with the rows of a file: all are counted, and as many kept as anybody would read.
/// </summary>
internal sealed class RegisterFaults
{
    /// <summary>The most that are kept.</summary>
    public const int Most = 1000;

    private readonly List<RegisterFault> kept = [];

    /// <summary>All of them.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<RegisterFault> InLineOrder => [.. this.kept.OrderBy(fault => fault.Line)];

    public void Add(long line, Refusal what)
    {
        this.Count++;
        if (this.kept.Count < Most)
        {
            this.kept.Add(new RegisterFault(line, what));
        }
    }
}
