namespace ToadLane.Counting;

/// <summary>Maximin support has no settings.</summary>
public sealed record MaximinOptions : IRule
{
    /// <summary><c>maximin</c>.</summary>
    public static MaximinOptions Standard { get; } = new();

    /// <inheritdoc />
    public string Name => "maximin";

    /// <inheritdoc />
    public CountResult Count(Contest contest, PaperPile papers, CountWatch watch) =>
        Maximin.Count(contest, papers, this, watch);
}
