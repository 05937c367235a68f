namespace ToadLane.Counting;

/// <summary>The settings of sequential Phragmén.</summary>
public sealed record PhragmenOptions : IRule
{
    /// <summary>
    /// <c>phragmen</c>: the count ends at the first project that does not fit (Los, Christoff and Grossi, IJCAI 2022;
    /// pabutools).
    /// </summary>
    public static PhragmenOptions Standard { get; } = new();

    /// <inheritdoc />
    public string Name => "phragmen";

    /// <summary>
    /// What happens when a project of the least load costs more than is left: the count ends, even when others of the
    /// same load fit; or such projects fall out and it goes on.
    /// </summary>
    public WhenTooDear WhenTooDear { get; init; } = WhenTooDear.Stop;

    /// <summary>What becomes of projects that nobody supports.</summary>
    public Unsupported Unsupported { get; init; }

    /// <inheritdoc />
    public CountResult Count(Contest contest, PaperPile papers, CountWatch watch) =>
        Phragmen.Count(contest, papers, this, watch);
}
